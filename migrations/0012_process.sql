CREATE TABLE "hearing" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"opens_on" text NOT NULL,
	"closes_on" text NOT NULL,
	"invitation" text NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" text NOT NULL,
	"override_reason" text,
	"closed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hearing_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "hearing_answer" (
	"municipality_code" text NOT NULL,
	"hearing_id" text NOT NULL,
	"body_id" text NOT NULL,
	"section_id" text NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"reply" text,
	"handled_at" timestamp with time zone,
	"handled_by" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hearing_answer_municipality_code_hearing_id_body_id_section_id_pk" PRIMARY KEY("municipality_code","hearing_id","body_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "hearing_body" (
	"municipality_code" text NOT NULL,
	"hearing_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"link_hash" text NOT NULL,
	"opened_at" timestamp with time zone,
	"reminded_on" text,
	"answered_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "hearing_body_municipality_code_hearing_id_id_pk" PRIMARY KEY("municipality_code","hearing_id","id"),
	CONSTRAINT "hearing_body_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "hearing_file" (
	"municipality_code" text NOT NULL,
	"hearing_id" text NOT NULL,
	"body_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hearing_file_municipality_code_hearing_id_body_id_id_pk" PRIMARY KEY("municipality_code","hearing_id","body_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_finding_note" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"requirement" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"owner" text,
	"due_on" text,
	"done_at" timestamp with time zone,
	"person_id" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_finding_note_municipality_code_plan_id_requirement_pk" PRIMARY KEY("municipality_code","plan_id","requirement")
);
--> statement-breakpoint
CREATE TABLE "plan_import" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"found" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"read_by" text NOT NULL,
	"taken" boolean DEFAULT false NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "plan_import_municipality_code_plan_id_id_pk" PRIMARY KEY("municipality_code","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_promise" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"what" text NOT NULL,
	"due_on" text NOT NULL,
	"done_on" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_promise_municipality_code_plan_id_id_pk" PRIMARY KEY("municipality_code","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_reminder" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"reminder" text NOT NULL,
	"due_on" text NOT NULL,
	"sent_on" text NOT NULL,
	CONSTRAINT "plan_reminder_municipality_code_plan_id_reminder_due_on_pk" PRIMARY KEY("municipality_code","plan_id","reminder","due_on")
);
--> statement-breakpoint
CREATE TABLE "plan_stage" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"stage" text NOT NULL,
	"who" text NOT NULL,
	"due_on" text,
	"done_on" text,
	"note" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_stage_municipality_code_plan_id_stage_pk" PRIMARY KEY("municipality_code","plan_id","stage")
);
--> statement-breakpoint
ALTER TABLE "hearing" ADD CONSTRAINT "hearing_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearing_answer" ADD CONSTRAINT "hearing_answer_municipality_code_hearing_id_hearing_municipality_code_id_fk" FOREIGN KEY ("municipality_code","hearing_id") REFERENCES "public"."hearing"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearing_body" ADD CONSTRAINT "hearing_body_municipality_code_hearing_id_hearing_municipality_code_id_fk" FOREIGN KEY ("municipality_code","hearing_id") REFERENCES "public"."hearing"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hearing_file" ADD CONSTRAINT "hearing_file_municipality_code_hearing_id_hearing_municipality_code_id_fk" FOREIGN KEY ("municipality_code","hearing_id") REFERENCES "public"."hearing"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_finding_note" ADD CONSTRAINT "plan_finding_note_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_promise" ADD CONSTRAINT "plan_promise_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reminder" ADD CONSTRAINT "plan_reminder_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_stage" ADD CONSTRAINT "plan_stage_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;