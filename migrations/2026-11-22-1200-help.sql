-- Help: the articles, each in its languages, and the words they are written in.

CREATE TABLE "help_articles" (
	"language" text NOT NULL,
	"topic" text NOT NULL,
	"slug" text NOT NULL,
	"origin" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"date" text NOT NULL,
	"updated" text NOT NULL,
	"workspace" text NOT NULL,
	"roles" text[] NOT NULL,
	"pages" text[] NOT NULL,
	"front" jsonb NOT NULL,
	"source" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"plain" text NOT NULL,
	"fingerprint" text NOT NULL,
	"is_stale" boolean NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"search_title" text NOT NULL,
	"search_questions" text NOT NULL,
	"search_description" text NOT NULL,
	"search_body" text NOT NULL,
	"search_grams" text[] GENERATED ALWAYS AS (bigrams(search_title || search_questions || search_description || search_body || ' ' || replace(search_title || search_questions || search_description || search_body, ' ', ''))) STORED,
	CONSTRAINT "help_articles_pk" PRIMARY KEY("topic","slug","language"),
	CONSTRAINT "help_articles_language_known" CHECK ("help_articles"."language" in ('en', 'ko')),
	CONSTRAINT "help_articles_origin_known" CHECK ("help_articles"."origin" in ('shipped', 'imported'))
);

ALTER TABLE "help_articles" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "help_words" (
	"language" text NOT NULL,
	"word" text NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (bigrams(word)) STORED,
	CONSTRAINT "help_words_pk" PRIMARY KEY("language","word"),
	CONSTRAINT "help_words_language_known" CHECK ("help_words"."language" in ('en', 'ko'))
);

ALTER TABLE "help_words" ENABLE ROW LEVEL SECURITY;
CREATE INDEX "help_articles_found" ON "help_articles" USING gin ("search_grams");
CREATE INDEX "help_articles_pages" ON "help_articles" USING gin ("pages");
CREATE INDEX "help_words_like" ON "help_words" USING gin ("grams");
CREATE POLICY "help_articles_guest" ON "help_articles" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "help_articles_house" ON "help_articles" AS PERMISSIVE FOR ALL TO "house" USING (true);
CREATE POLICY "help_words_guest" ON "help_words" AS PERMISSIVE FOR SELECT TO "guest" USING (true);
CREATE POLICY "help_words_house" ON "help_words" AS PERMISSIVE FOR ALL TO "house" USING (true);
ALTER TABLE "help_articles" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "help_articles" TO guest, house;
ALTER TABLE "help_words" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON "help_words" TO guest, house;
