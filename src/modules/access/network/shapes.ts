import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

/** What a stranger may know of this installation. */
export const network = plain(
  Type.Object({
    name: Type.String({ description: 'Of the vendor whose network this is.' }),
    founded: Type.Boolean({ description: 'False until the vendor and its owner exist.' }),
    demo: Type.Boolean(),
    limits: Type.Object({
      documentBytesMax: Type.Integer({ description: 'The largest file that may be attached.' }),
      importBytesMax: Type.Integer({ description: 'The largest file of the old centre that may be imported.' }),
    }),
  }),
)

/** Who sells here by law: what receipts name. What is left empty stays off them. */
export const SellerShape = Type.Object({
  legalName: Text(200),
  address: Text(500),
  registrationNumber: Text(60),
})
export type Seller = Static<typeof SellerShape>
export const shownSeller = plain(SellerShape)
