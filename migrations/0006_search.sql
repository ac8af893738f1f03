CREATE TABLE "search_entry" (
	"municipality_code" text NOT NULL,
	"source" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"prior" smallint NOT NULL,
	"shuffle" integer NOT NULL,
	"address" text NOT NULL,
	"title" text NOT NULL,
	"within" text NOT NULL,
	"body" text NOT NULL,
	"themes" text NOT NULL,
	"shelf" text NOT NULL,
	"shown_on" text,
	"lexemes" "tsvector" NOT NULL,
	CONSTRAINT "search_entry_municipality_code_source_id_pk" PRIMARY KEY("municipality_code","source","id")
);
--> statement-breakpoint
CREATE TABLE "search_source" (
	"municipality_code" text NOT NULL,
	"source" text NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "search_source_municipality_code_source_pk" PRIMARY KEY("municipality_code","source")
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"word" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"entries" integer NOT NULL
);
