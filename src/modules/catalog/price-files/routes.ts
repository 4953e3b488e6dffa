import { pageOf, route } from '#kernel/route.ts'
import { drop, publish, take } from './commands.ts'
import { file, files } from './queries.ts'
import { ById, fileHead, List, NewFile, Publication, priceFile } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/catalog/price-files',                  'catalog:read',   List,        pageOf(fileHead), files),
  route('POST /vendor/catalog/price-files',                 'catalog:manage', NewFile,     priceFile,        take),
  route('GET /vendor/catalog/price-files/:id',              'catalog:read',   ById,        priceFile,        file),
  route('POST /vendor/catalog/price-files/:id/publication', 'catalog:manage', Publication, priceFile,        publish),
  route('DELETE /vendor/catalog/price-files/:id',           'catalog:manage', ById,        priceFile,        drop),
]
