-- A draft is the vendor's own until it is published: partners see what was published and not taken back, by SQL as over HTTP.
drop policy "agreements_guest" on "agreements";
create policy "agreements_guest" on "agreements" as permissive for select to "guest"
  using ("agreements"."status" in ('published', 'superseded'));
-- The agreements a guest sees decide which texts it sees.
drop policy "agreement_texts_guest" on "agreement_texts";
create policy "agreement_texts_guest" on "agreement_texts" as permissive for select to "guest"
  using (exists (select from agreements a where a.id = "agreement_texts"."agreement_id"));
