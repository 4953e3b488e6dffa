/**
 * What is sold, ordered, used and paid: one line an address, by which methods, and who may call it (`user`: a person by an
 * app; `both`: an app alone too).
 * `~` is `/v1/customers/:customerId`.
 */
// biome-ignore format: a table
export const trade = {
  'Catalog: products, SKUs, availabilities, promotions, offers': `
    both GET /v1/products
    both GET /v1/products/:productId
    both GET /v1/products/:productId/skus
    both GET /v1/products/:productId/skus/:skuId
    both GET /v1/products/:productId/skus/:skuId/availabilities
    both GET /v1/products/:productId/skus/:skuId/availabilities/:availabilityId
    both GET ~/products
    both GET ~/products/:productId
    both GET ~/products/:productId/skus
    both GET ~/products/:productId/skus/:skuId
    both GET ~/products/:productId/skus/:skuId/availabilities
    both GET ~/products/:productId/skus/:skuId/availabilities/:availabilityId
    both POST /v1/extensions/product/checkInventory
    both GET /v1/productpromotions
    both GET /v1/productpromotions/:promotionId
    both POST ~/promotionEligibilities
    both GET /v1/offers
    both GET /v1/offers/:offerId
    both GET /v1/offers/:offerId/addons
    both GET /v1/offercategories
    both GET ~/offers
    both GET ~/offercategories`,
  'Carts and orders': `
    both POST ~/carts
    both GET,PUT ~/carts/:cartId
    both POST ~/carts/:cartId/checkout
    both GET,POST ~/orders
    both GET,PATCH ~/orders/:orderId
    both GET ~/orders/:orderId/provisioningstatus
    both GET ~/orders/:orderId/activationlinks
    both GET ~/orders/:orderId/lineitems/:lineItemNumber/activationlinks
    both GET ~/orders/:orderId/attachments
    both POST ~/orders/:orderId/attachment
    both GET ~/orders/:orderId/attachment/:attachmentId
    both GET ~/entitlements
    both GET ~/artifacts/:artifactType/groups/:groupId/lineitems/:lineItemId/resource/:resourceId`,
  'Subscriptions': `
    both GET ~/subscriptions
    both GET,PATCH ~/subscriptions/:subscriptionId
    both GET ~/subscriptions/:subscriptionId/addons
    both GET ~/subscriptions/:subscriptionId/provisioningstatus
    both GET,PUT ~/subscriptions/:subscriptionId/supportcontact
    both POST ~/subscriptions/:subscriptionId/registrations
    both GET ~/subscriptions/:subscriptionId/registrationstatus
    both GET,POST ~/subscriptions/:subscriptionId/conversions
    both GET,POST ~/subscriptions/:subscriptionId/upgrades
    both GET ~/subscriptions/:subscriptionId/transitionEligibilities
    both GET,POST ~/subscriptions/:subscriptionId/transitions
    both POST ~/subscriptions/:subscriptionId/activate
    both GET ~/subscriptions/:subscriptionId/activationlinks
    both GET ~/subscriptions/:subscriptionId/azureEntitlements
    both GET ~/subscriptions/:subscriptionId/azureEntitlements/:entitlementId
    both POST ~/subscriptions/:subscriptionId/azureEntitlements/:entitlementId/cancel
    both GET,PUT ~/subscriptions/overage`,
  'New-commerce migration, product upgrades, transfers': `
    both POST ~/migrations/newcommerce/validate
    both POST ~/migrations/newcommerce
    both GET ~/migrations/newcommerce/:migrationId
    both GET /v1/migrations/newcommerce
    both GET ~/migrations/newcommerce/events
    both POST ~/migrations/newcommerce/schedules
    both GET,PUT ~/migrations/newcommerce/schedules/:scheduleId
    both POST ~/migrations/newcommerce/schedules/:scheduleId/cancel
    both GET /v1/migrations/newcommerce/schedules
    both POST /v1/productUpgrades
    both POST /v1/productUpgrades/eligibility
    both POST /v1/productUpgrades/:upgradeId/status
    both GET,POST ~/transfers
    both GET,PATCH,DELETE ~/transfers/:transferId
    both POST ~/transfers/:transferId/accept
    both GET ~/transferseligibility`,
  'Invoices and billing': `
    both GET /v1/invoices
    user GET /v1/invoices/:invoiceId
    both GET /v1/invoices/summary
    both GET /v1/invoices/summaries
    both GET /v1/invoices/:invoiceId/documents/statement
    both GET /v1/invoices/:invoiceId/receipts/:receiptId/documents/statement
    both GET /v1/invoices/:invoiceId/lineitems/:billingProvider/:lineItemType
    both GET /v1/invoices/:invoiceId/lineitems
    both GET /v1/invoices/unbilled/lineitems
    both GET /v1/invoices/estimates/links`,
  'Usage, rate cards, service costs': `
    both GET /v1/customers/usagerecords
    both GET /v1/usagesummary
    both GET ~/usagesummary
    both GET,PATCH ~/usagebudget
    both GET ~/subscriptions/usagerecords
    both GET ~/subscriptions/:subscriptionId/usagesummary
    both GET ~/subscriptions/:subscriptionId/usagerecords/resources
    both GET ~/subscriptions/:subscriptionId/usagerecords/daily
    both GET ~/subscriptions/:subscriptionId/meterusagerecords
    both GET ~/subscriptions/:subscriptionId/resourceusagerecords
    both GET ~/subscriptions/:subscriptionId/utilizations/azure
    both GET /v1/ratecards/azure
    both GET /v1/ratecards/azure-shared
    both GET ~/servicecosts/:billingPeriod
    both GET ~/servicecosts/:billingPeriod/lineitems
    both GET /v1/margins
    both GET /v1/margins/download`,
} as const
