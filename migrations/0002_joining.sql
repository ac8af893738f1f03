CREATE TABLE "contact_report" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"slot" text NOT NULL,
	"phone" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "contact_report_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "identity_provider" (
	"municipality_code" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_authentication" text NOT NULL,
	"secret_name" text,
	"scopes" text DEFAULT 'openid profile email' NOT NULL,
	"claim" text DEFAULT 'groups' NOT NULL,
	"mapping" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"email_domains" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "identity_provider_municipality_code_id_pk" PRIMARY KEY("municipality_code","id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"municipality_code" text PRIMARY KEY NOT NULL,
	"joined_on" text NOT NULL,
	"first_owner_name" text NOT NULL,
	"first_owner_email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_count" (
	"key" text NOT NULL,
	"span_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_count_key_span_start_pk" PRIMARY KEY("key","span_start")
);
--> statement-breakpoint
CREATE TABLE "retention_run" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_point" ADD COLUMN "owner_email" text;--> statement-breakpoint
ALTER TABLE "login_attempt" ADD COLUMN "provider_owner" text DEFAULT 'installation' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "provider_owner" text DEFAULT 'installation' NOT NULL;