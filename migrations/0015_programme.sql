CREATE TABLE "application" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"round" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_because" text,
	"open_fields" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "application_answer" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"round" text NOT NULL,
	"allocation_number" integer NOT NULL,
	"outcome" text NOT NULL,
	"explanation" jsonb NOT NULL,
	"deviation" text,
	"letter" "bytea" NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text NOT NULL,
	CONSTRAINT "application_answer_municipality_code_application_id_number_pk" PRIMARY KEY("municipality_code","application_id","number")
);
--> statement-breakpoint
CREATE TABLE "application_beside" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"field" text NOT NULL,
	"id" text NOT NULL,
	"value" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "application_beside_municipality_code_application_id_field_id_pk" PRIMARY KEY("municipality_code","application_id","field","id")
);
--> statement-breakpoint
CREATE TABLE "application_check" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"complete" boolean NOT NULL,
	"note" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_check_municipality_code_application_id_pk" PRIMARY KEY("municipality_code","application_id")
);
--> statement-breakpoint
CREATE TABLE "application_decision" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"content_hash" text NOT NULL,
	"decided_on" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text NOT NULL,
	"outside_name" text,
	"file_id" text,
	"second_person" text,
	CONSTRAINT "application_decision_municipality_code_application_id_number_pk" PRIMARY KEY("municipality_code","application_id","number")
);
--> statement-breakpoint
CREATE TABLE "application_field" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_field_municipality_code_application_id_field_pk" PRIMARY KEY("municipality_code","application_id","field")
);
--> statement-breakpoint
CREATE TABLE "application_file" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"id" text NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" text NOT NULL,
	CONSTRAINT "application_file_municipality_code_application_id_id_pk" PRIMARY KEY("municipality_code","application_id","id")
);
--> statement-breakpoint
CREATE TABLE "application_submission" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	CONSTRAINT "application_submission_municipality_code_application_id_number_pk" PRIMARY KEY("municipality_code","application_id","number")
);
--> statement-breakpoint
CREATE TABLE "application_supplement" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"why" text NOT NULL,
	"due_on" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "application_supplement_municipality_code_application_id_number_pk" PRIMARY KEY("municipality_code","application_id","number")
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"assessor_id" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"conflict" boolean,
	"conflict_note" text DEFAULT '' NOT NULL,
	"declared_at" timestamp with time zone,
	"handed_in_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessment_municipality_code_application_id_assessor_id_pk" PRIMARY KEY("municipality_code","application_id","assessor_id")
);
--> statement-breakpoint
CREATE TABLE "assessment_joint_note" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"criterion" text NOT NULL,
	"text" text NOT NULL,
	"agreed_by" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assessment_joint_note_municipality_code_application_id_criterion_pk" PRIMARY KEY("municipality_code","application_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "assessment_score" (
	"municipality_code" text NOT NULL,
	"application_id" text NOT NULL,
	"assessor_id" text NOT NULL,
	"criterion" text NOT NULL,
	"revision" integer NOT NULL,
	"score" integer,
	"reason" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_score_municipality_code_application_id_assessor_id_criterion_revision_pk" PRIMARY KEY("municipality_code","application_id","assessor_id","criterion","revision")
);
--> statement-breakpoint
CREATE TABLE "earlier_help" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"what" text NOT NULL,
	"from_on" text NOT NULL,
	"until_on" text,
	"source" text NOT NULL,
	"name_then" text,
	"entered_at" timestamp with time zone NOT NULL,
	"entered_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "earlier_help_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "initial_meeting" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"state" text NOT NULL,
	"wishes" text NOT NULL,
	"proposed" jsonb NOT NULL,
	"starts_at" timestamp with time zone,
	"place" text,
	"adviser_id" text,
	"notes" jsonb NOT NULL,
	"offer" text,
	"notes_revision" integer DEFAULT 0 NOT NULL,
	"agreed_by_municipality" integer,
	"agreed_by_agency" integer,
	"cancelled_because" text,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "initial_meeting_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "card_use" (
	"municipality_code" text NOT NULL,
	"month" text NOT NULL,
	"card" text NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "card_use_municipality_code_month_card_pk" PRIMARY KEY("municipality_code","month","card")
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"application_id" text NOT NULL,
	"offer" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"advisers" jsonb NOT NULL,
	"pauses" jsonb NOT NULL,
	"ended_on" text,
	"ended_because" text,
	"closed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "engagement_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "engagement_file" (
	"municipality_code" text NOT NULL,
	"engagement_id" text NOT NULL,
	"id" text NOT NULL,
	"side" text NOT NULL,
	"item_id" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" text NOT NULL,
	CONSTRAINT "engagement_file_municipality_code_engagement_id_id_pk" PRIMARY KEY("municipality_code","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "engagement_item" (
	"municipality_code" text NOT NULL,
	"engagement_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"title" text NOT NULL,
	"detail" jsonb NOT NULL,
	"due_on" text,
	"done_on" text,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"removed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "engagement_item_municipality_code_engagement_id_id_pk" PRIMARY KEY("municipality_code","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "engagement_measure" (
	"municipality_code" text NOT NULL,
	"engagement_id" text NOT NULL,
	"id" text NOT NULL,
	"indicator" text NOT NULL,
	"moment" text NOT NULL,
	"measured_on" text NOT NULL,
	"total" integer NOT NULL,
	"counted" integer,
	"average" double precision,
	"deviation" double precision,
	"source" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "engagement_measure_municipality_code_engagement_id_id_pk" PRIMARY KEY("municipality_code","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "engagement_report" (
	"municipality_code" text NOT NULL,
	"engagement_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"docx" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	CONSTRAINT "engagement_report_municipality_code_engagement_id_id_pk" PRIMARY KEY("municipality_code","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "allocation" (
	"round" text NOT NULL,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"ranking" jsonb NOT NULL,
	"hash" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" text NOT NULL,
	CONSTRAINT "allocation_round_number_pk" PRIMARY KEY("round","number")
);
--> statement-breakpoint
CREATE TABLE "information_meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text,
	"join_at" text,
	"capacity" integer NOT NULL,
	"sign_up_until" timestamp with time zone,
	"access" text NOT NULL,
	"material" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancelled_because" text,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_sign_up" (
	"meeting_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"municipality" text,
	"needs" text NOT NULL,
	"state" text NOT NULL,
	"number" integer NOT NULL,
	"link_hash" text NOT NULL,
	"signed_up_at" timestamp with time zone NOT NULL,
	"seat_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"attended" boolean,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_sign_up_meeting_id_id_pk" PRIMARY KEY("meeting_id","id"),
	CONSTRAINT "meeting_sign_up_meeting_id_number_unique" UNIQUE("meeting_id","number"),
	CONSTRAINT "meeting_sign_up_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "programme_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"months" integer,
	"days" integer,
	"hours" integer,
	"decision_level" text NOT NULL,
	"places_per_year" integer NOT NULL,
	"criteria" jsonb NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_round" (
	"id" text PRIMARY KEY NOT NULL,
	"offer" text NOT NULL,
	"name" text NOT NULL,
	"mode" text NOT NULL,
	"year" integer NOT NULL,
	"places" integer NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"answer_on" text,
	"starts_on" text,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_round_offer_name_unique" UNIQUE("offer","name")
);
--> statement-breakpoint
CREATE TABLE "programme_text" (
	"part" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" text,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answer" ADD CONSTRAINT "application_answer_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_beside" ADD CONSTRAINT "application_beside_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_check" ADD CONSTRAINT "application_check_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_field" ADD CONSTRAINT "application_field_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_file" ADD CONSTRAINT "application_file_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_submission" ADD CONSTRAINT "application_submission_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_supplement" ADD CONSTRAINT "application_supplement_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_joint_note" ADD CONSTRAINT "assessment_joint_note_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_score" ADD CONSTRAINT "assessment_score_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_help" ADD CONSTRAINT "earlier_help_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initial_meeting" ADD CONSTRAINT "initial_meeting_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_use" ADD CONSTRAINT "card_use_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_municipality_code_application_id_application_municipality_code_id_fk" FOREIGN KEY ("municipality_code","application_id") REFERENCES "public"."application"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_file" ADD CONSTRAINT "engagement_file_municipality_code_engagement_id_engagement_municipality_code_id_fk" FOREIGN KEY ("municipality_code","engagement_id") REFERENCES "public"."engagement"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_item" ADD CONSTRAINT "engagement_item_municipality_code_engagement_id_engagement_municipality_code_id_fk" FOREIGN KEY ("municipality_code","engagement_id") REFERENCES "public"."engagement"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_measure" ADD CONSTRAINT "engagement_measure_municipality_code_engagement_id_engagement_municipality_code_id_fk" FOREIGN KEY ("municipality_code","engagement_id") REFERENCES "public"."engagement"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_report" ADD CONSTRAINT "engagement_report_municipality_code_engagement_id_engagement_municipality_code_id_fk" FOREIGN KEY ("municipality_code","engagement_id") REFERENCES "public"."engagement"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_round_programme_round_id_fk" FOREIGN KEY ("round") REFERENCES "public"."programme_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_sign_up" ADD CONSTRAINT "meeting_sign_up_meeting_id_information_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."information_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_round" ADD CONSTRAINT "programme_round_offer_programme_offer_id_fk" FOREIGN KEY ("offer") REFERENCES "public"."programme_offer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_in_round" ON "application" USING btree ("municipality_code","round") WHERE "application"."withdrawn_at" is null;