CREATE TABLE "guide_amendment" (
	"edition" integer NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"change" text NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"before" jsonb,
	CONSTRAINT "guide_amendment_edition_subject_kind_subject_pk" PRIMARY KEY("edition","subject_kind","subject")
);
--> statement-breakpoint
CREATE TABLE "guide_content_seen" (
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "guide_content_seen_subject_kind_subject_pk" PRIMARY KEY("subject_kind","subject")
);
--> statement-breakpoint
CREATE TABLE "guide_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"based_on" integer NOT NULL,
	"origin" text NOT NULL,
	"summary" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guide_draft_entry" (
	"draft" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"content" jsonb,
	"position" double precision,
	"base_hash" text,
	"note" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "guide_draft_entry_draft_subject_kind_subject_pk" PRIMARY KEY("draft","subject_kind","subject")
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"municipality_code" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"hash" text NOT NULL,
	"approved_by" text NOT NULL,
	"person_id" text NOT NULL,
	"approved_on" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "approval_municipality_code_subject_kind_subject_hash_pk" PRIMARY KEY("municipality_code","subject_kind","subject","hash")
);
--> statement-breakpoint
ALTER TABLE "guide_theme" ADD COLUMN "introduction" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "guide_amendment" ADD CONSTRAINT "guide_amendment_edition_guide_edition_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."guide_edition"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_draft" ADD CONSTRAINT "guide_draft_based_on_guide_edition_number_fk" FOREIGN KEY ("based_on") REFERENCES "public"."guide_edition"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_draft_entry" ADD CONSTRAINT "guide_draft_entry_draft_guide_draft_id_fk" FOREIGN KEY ("draft") REFERENCES "public"."guide_draft"("id") ON DELETE cascade ON UPDATE no action;