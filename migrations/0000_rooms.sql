CREATE TABLE "contact_point" (
	"municipality_code" text NOT NULL,
	"slot" text NOT NULL,
	"label" text NOT NULL,
	"phone" text NOT NULL,
	"hours" jsonb NOT NULL,
	"note" text,
	"owner" text NOT NULL,
	"confirmed_on" text,
	"confirmed_by" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contact_point_municipality_code_slot_pk" PRIMARY KEY("municipality_code","slot")
);
--> statement-breakpoint
CREATE TABLE "institution" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "institution_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"municipality_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"slug" text NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "national_contact" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"phone" text NOT NULL,
	"note" text NOT NULL,
	"confidence" text NOT NULL,
	"source" text NOT NULL,
	"confirmed_on" text,
	"confirmed_by" text
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "unit_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "guide_edition" (
	"number" integer PRIMARY KEY NOT NULL,
	"published_on" text NOT NULL,
	"summary" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guide_passage" (
	"edition" integer NOT NULL,
	"id" text NOT NULL,
	"theme" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"audience" text[] NOT NULL,
	"law" text[] NOT NULL,
	"evidence" text NOT NULL,
	"sources" jsonb NOT NULL,
	"reviewed" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "guide_passage_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
CREATE TABLE "guide_theme" (
	"edition" integer NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "guide_theme_edition_id_pk" PRIMARY KEY("edition","id")
);
--> statement-breakpoint
CREATE TABLE "login_attempt" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	CONSTRAINT "person_issuer_subject_unique" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"grants" jsonb NOT NULL,
	"id_token" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provision" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"act" text NOT NULL,
	"section" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"duty_holder" text NOT NULL,
	"deadline" jsonb,
	"themes" text[] NOT NULL,
	"in_force_from" text,
	"in_force_to" text,
	"source" text NOT NULL,
	"confidence" text NOT NULL,
	"predecessors" jsonb NOT NULL,
	"successors" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pathway_publication" (
	"municipality_code" text NOT NULL,
	"version" integer NOT NULL,
	"template" integer NOT NULL,
	"layer" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pathway_publication_municipality_code_version_pk" PRIMARY KEY("municipality_code","version")
);
--> statement-breakpoint
CREATE TABLE "pathway_template" (
	"version" integer PRIMARY KEY NOT NULL,
	"published_on" text NOT NULL,
	"definition" jsonb NOT NULL,
	"texts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"recommended_at" timestamp with time zone,
	"override_reason" text,
	CONSTRAINT "plan_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "plan_section" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"theme" text,
	"body" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "plan_section_municipality_code_plan_id_id_pk" PRIMARY KEY("municipality_code","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"municipality_code" text NOT NULL,
	"type" text NOT NULL,
	"number" integer NOT NULL,
	"plan_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"adopted_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	"pdf" "bytea",
	"contacts_on" text,
	CONSTRAINT "plan_version_municipality_code_type_number_pk" PRIMARY KEY("municipality_code","type","number")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"municipality_code" text NOT NULL,
	"number" integer NOT NULL,
	"at" text NOT NULL,
	"person_id" text,
	"kind" text NOT NULL,
	"object" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_municipality_code_number_pk" PRIMARY KEY("municipality_code","number")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"municipality_code" text PRIMARY KEY NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"municipality_code" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"address" text,
	CONSTRAINT "event_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution" ADD CONSTRAINT "institution_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_passage" ADD CONSTRAINT "guide_passage_edition_guide_edition_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."guide_edition"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_theme" ADD CONSTRAINT "guide_theme_edition_guide_edition_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."guide_edition"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathway_publication" ADD CONSTRAINT "pathway_publication_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathway_publication" ADD CONSTRAINT "pathway_publication_template_pathway_template_version_fk" FOREIGN KEY ("template") REFERENCES "public"."pathway_template"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_section" ADD CONSTRAINT "plan_section_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_municipality_code_plan_id_plan_municipality_code_id_fk" FOREIGN KEY ("municipality_code","plan_id") REFERENCES "public"."plan"("municipality_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_under_way" ON "plan" USING btree ("municipality_code","type") WHERE status in ('draft', 'hearing', 'recommended', 'adopted');