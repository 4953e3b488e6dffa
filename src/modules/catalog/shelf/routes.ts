import { route } from '#kernel/route.ts'
import * as offers from './queries/offers.ts'
import * as ask from './queries/products.ts'
import * as shapes from './shapes.ts'

/** What wires ask of the catalogue, whole and level by level: not on /rest, where it is searched. */
// biome-ignore format: a table
export const shelf = {
  products:       route('GET /shelf/products',       'pricing:read', shapes.OfMarket,        shapes.productsSold,       ask.products),
  kinds:          route('GET /shelf/kinds',          'pricing:read', shapes.OfKinds,         shapes.kindsSold,          ask.kinds),
  product:        route('GET /shelf/product',        'pricing:read', shapes.OfProduct,       shapes.productSold,        ask.product),
  skus:           route('GET /shelf/skus',           'pricing:read', shapes.OfProduct,       shapes.skusSold,           ask.skus),
  sku:            route('GET /shelf/sku',            'pricing:read', shapes.OfSku,           shapes.skuSold,            ask.sku),
  availabilities: route('GET /shelf/availabilities', 'pricing:read', shapes.OfSku,           shapes.availabilitiesSold, ask.availabilities),
  availability:   route('GET /shelf/availability',   'pricing:read', shapes.OneAvailability, shapes.availabilitySold,   ask.availability),
  stock:          route('GET /shelf/stock',          'pricing:read', shapes.Stock,           shapes.stockOf,            ask.stock),
  offers:         route('GET /shelf/offers',         'pricing:read', shapes.Offers,          shapes.offersSold,         offers.offers),
  offer:          route('GET /shelf/offer',          'pricing:read', shapes.Offers,          shapes.skuSold,            offers.offer),
}
