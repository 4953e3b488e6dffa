import { countryName } from '../../kit/countries.ts'
import { named, say } from '../../kit/say.ts'
import type { Offer } from './queries.ts'

/** "Korea, commercial, KRW", and what of it is over. */
export const offerName = ({ market, segment, currency, isPurchasable, isRenewable }: Offer): string =>
  [
    countryName(market),
    named(`segment.catalog.${segment}`),
    currency,
    ...(isPurchasable ? [] : [say('catalogDesk.offers.noSale')]),
    ...(isRenewable ? [] : [say('catalogDesk.offers.noRenewal')]),
  ].join(', ')
