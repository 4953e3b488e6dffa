/** A SKU as it stands on the shelf of a market. */
import { HERE, HOLDS, OPEN } from './place.ts'

const offersOf = (names: string) => `
  array(select q.offer_id::text from unnest(${names}) n join catalog_skus q on q.product_id = split_part(n, ':', 1) and q.id = split_part(n, ':', 2) order by 1)`
/** A SKU with how it is sold here; and its kin by the numbers they have as offers. `picked` says which, and `s` is the SKU. */
const skusFrom = (picked: string) => `
  select s.product_id as "productId", s.id, p.kind, s.title, s.description, p.title as "productTitle", p.own, s.unit,
    s.min_quantity as "minQuantity", s.max_quantity as "maxQuantity", s.is_trial as "isTrial", s.is_addon as "isAddon", s.attestation,
    exists (select from catalog_skus d where d.is_addon and d.prerequisites @> array[s.product_id || ':' || s.id]) as "hasAddons",
    w.sold and ${OPEN} as "isSold", w.renewable and (s.end_of_life is null or s.end_of_life > $3::date) as "isRenewable",
    s.prerequisites, s.upgrades_to as "upgradesTo", s.converts_to as "convertsTo", s.offer_id as "offerId",
    ${offersOf('s.prerequisites')} as "prerequisiteOffers", ${offersOf('s.upgrades_to')} as "upgradeOffers",
    ${offersOf('array[s.converts_to]')} as "conversionOffers", $1::text as market, w.segments, w.cycles
  from ${picked} join catalog_products p on p.id = s.product_id
  cross join lateral (
    select bool_or(a.is_purchasable and n.cycle is not null) as sold, bool_or(a.is_renewable) as renewable,
      array_agg(distinct a.segment order by a.segment) as segments,
      coalesce(array_agg(distinct n.cycle order by n.cycle) filter (where n.cycle is not null), '{}') as cycles
    from catalog_availabilities a left join catalog_prices n on n.product_id = a.product_id and n.sku_id = a.sku_id and n.availability_id = a.id and ${HOLDS}
    where a.product_id = s.product_id and a.sku_id = s.id and ${HERE}
  ) w
  where w.sold is not null`

export const SKUS = skusFrom('catalog_skus s')
/** Of those that are named, the numbers of their products and their own side by side. */
export const SKUS_NAMED = `
  ${skusFrom('unnest($4::text[], $5::text[]) k (product_id, id) join catalog_skus s on s.product_id = k.product_id and s.id = k.id')}
  order by s.product_id, s.id`
