CREATE TABLE "plan_assignment" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"section_id" text NOT NULL,
	"person_id" text NOT NULL,
	"due_on" text NOT NULL,
	"reminded_on" text,
	"done_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_assignment_municipality_code_plan_id_section_id_pk" PRIMARY KEY("municipality_code","plan_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "plan_comment" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"section_id" text NOT NULL,
	"id" text NOT NULL,
	"block_id" text,
	"answers" text,
	"text" text NOT NULL,
	"mentions" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"person_id" text NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" text,
	CONSTRAINT "plan_comment_municipality_code_plan_id_id_pk" PRIMARY KEY("municipality_code","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_section_saved" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"section_id" text NOT NULL,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "plan_section_saved_municipality_code_plan_id_section_id_revision_pk" PRIMARY KEY("municipality_code","plan_id","section_id","revision")
);
--> statement-breakpoint
CREATE TABLE "plan_text_beside" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"section_id" text NOT NULL,
	"id" text NOT NULL,
	"based_on" integer NOT NULL,
	"body" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "plan_text_beside_municipality_code_plan_id_id_pk" PRIMARY KEY("municipality_code","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_writing" (
	"municipality_code" text NOT NULL,
	"plan_id" text NOT NULL,
	"section_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_writing_municipality_code_plan_id_section_id_person_id_pk" PRIMARY KEY("municipality_code","plan_id","section_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "docx" "bytea";--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "pdf_hash" text;--> statement-breakpoint
ALTER TABLE "plan_version" ADD COLUMN "docx_hash" text;--> statement-breakpoint
ALTER TABLE "plan_assignment" ADD CONSTRAINT "plan_assignment_municipality_code_plan_id_section_id_plan_section_municipality_code_plan_id_id_fk" FOREIGN KEY ("municipality_code","plan_id","section_id") REFERENCES "public"."plan_section"("municipality_code","plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_municipality_code_plan_id_section_id_plan_section_municipality_code_plan_id_id_fk" FOREIGN KEY ("municipality_code","plan_id","section_id") REFERENCES "public"."plan_section"("municipality_code","plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_section_saved" ADD CONSTRAINT "plan_section_saved_municipality_code_plan_id_section_id_plan_section_municipality_code_plan_id_id_fk" FOREIGN KEY ("municipality_code","plan_id","section_id") REFERENCES "public"."plan_section"("municipality_code","plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_text_beside" ADD CONSTRAINT "plan_text_beside_municipality_code_plan_id_section_id_plan_section_municipality_code_plan_id_id_fk" FOREIGN KEY ("municipality_code","plan_id","section_id") REFERENCES "public"."plan_section"("municipality_code","plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_writing" ADD CONSTRAINT "plan_writing_municipality_code_plan_id_section_id_plan_section_municipality_code_plan_id_id_fk" FOREIGN KEY ("municipality_code","plan_id","section_id") REFERENCES "public"."plan_section"("municipality_code","plan_id","id") ON DELETE no action ON UPDATE no action;