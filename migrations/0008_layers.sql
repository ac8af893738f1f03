CREATE TABLE "institution_facts" (
	"municipality_code" text NOT NULL,
	"institution" text NOT NULL,
	"who" text NOT NULL,
	"who_phone" text,
	"place" text NOT NULL,
	"reached" text NOT NULL,
	"deputy" text NOT NULL,
	"deputy_phone" text,
	"poster_place" text NOT NULL,
	"confirmed_on" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "institution_facts_municipality_code_institution_pk" PRIMARY KEY("municipality_code","institution")
);
--> statement-breakpoint
CREATE TABLE "pathway_draft" (
	"municipality_code" text NOT NULL,
	"institution" text DEFAULT '' NOT NULL,
	"template" integer NOT NULL,
	"layer" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	CONSTRAINT "pathway_draft_municipality_code_institution_pk" PRIMARY KEY("municipality_code","institution")
);
--> statement-breakpoint
CREATE TABLE "pathway_proposal" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"definition" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"settled" text,
	"reason" text,
	"settled_at" timestamp with time zone,
	"settled_by" text
);
--> statement-breakpoint
ALTER TABLE "pathway_publication" ADD COLUMN "institution" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "pathway_publication" DROP CONSTRAINT "pathway_publication_municipality_code_version_pk";--> statement-breakpoint
ALTER TABLE "pathway_publication" ADD CONSTRAINT "pathway_publication_municipality_code_institution_version_pk" PRIMARY KEY("municipality_code","institution","version");--> statement-breakpoint
ALTER TABLE "contact_point" ADD COLUMN "form_url" text;--> statement-breakpoint
ALTER TABLE "contact_point" ADD COLUMN "secure_mail" text;--> statement-breakpoint
ALTER TABLE "contact_point" ADD COLUMN "asked_on" text;--> statement-breakpoint
ALTER TABLE "pathway_publication" ADD COLUMN "reasons" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "institution_facts" ADD CONSTRAINT "institution_facts_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathway_draft" ADD CONSTRAINT "pathway_draft_municipality_code_municipality_municipality_code_fk" FOREIGN KEY ("municipality_code") REFERENCES "public"."municipality"("municipality_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathway_draft" ADD CONSTRAINT "pathway_draft_template_pathway_template_version_fk" FOREIGN KEY ("template") REFERENCES "public"."pathway_template"("version") ON DELETE no action ON UPDATE no action;