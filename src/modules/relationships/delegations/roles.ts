/** The built-in roles of a customer's directory that can be delegated (domain.md 5.7, 5.8), by key and by the id existing tools know. */
// biome-ignore format: a table
export const directoryRoles = {
  globalAdmin:              '62e90394-69f5-4237-9190-012177145e10',
  globalReader:             'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  userAdmin:                'fe930be7-5e62-47db-91af-98c3a49a38b1',
  helpdeskAdmin:            '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  serviceSupportAdmin:      'f023fd81-a637-4b56-95fd-791ac0226033',
  licenseAdmin:             '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  directoryReader:          '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  directoryWriter:          '9360feb5-f418-4baa-8175-e2a00bac4301',
  groupsAdmin:              'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  guestInviter:             '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  domainAdmin:              '8329153b-31d0-4727-b945-745eb3bc5f31',
  privilegedRoleAdmin:      'e8611ab8-c189-46e8-94e1-60213ab1f814',
  privilegedAuthAdmin:      '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  authAdmin:                'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  passwordAdmin:            '966707d0-3269-4727-9be2-8c3a10f19b9d',
  applicationAdmin:         '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdmin:    '158c047a-c907-4556-b7ef-446551a6b5f7',
  applicationDeveloper:     'cf1c38e5-3621-4004-a7cb-879624dced7c',
  mailAdmin:                '29232cdf-9323-42fd-ade2-1d097af3e4de',
  sitesAdmin:               'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  meetingsAdmin:            '69091246-20e8-4a56-aa4d-066075b2a7a8',
  deviceAdmin:              '3a2c62db-5318-420d-8d74-23affee5d9d5',
  cloudDeviceAdmin:         '7698a772-787b-4ac8-901f-60d6b08affd2',
  conditionalAccessAdmin:   'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  securityAdmin:            '194ae4cb-b126-40b2-bd5b-6091b380977d',
  securityOperator:         '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  securityReader:           '5d6b6bb7-de71-4623-b4af-96380a352509',
  complianceAdmin:          '17315797-102d-40b4-93e0-432062caca18',
  billingAdmin:             'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  reportsReader:            '4a5d8f65-41da-4de4-8968-e035b65339cf',
  messageReader:            '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
} as const
export type DirectoryRole = keyof typeof directoryRoles
export const roleKeys = Object.keys(directoryRoles) as [DirectoryRole, ...DirectoryRole[]]
const known: readonly string[] = roleKeys
export const isDirectoryRole = (key: string): key is DirectoryRole => known.includes(key)

/** For how long what comes with a relationship runs. */
export const USUAL_DAYS = 730
const resellerRoles = [
  ...['directoryReader', 'directoryWriter', 'licenseAdmin', 'serviceSupportAdmin', 'userAdmin'],
  ...['privilegedRoleAdmin', 'helpdeskAdmin', 'privilegedAuthAdmin', 'globalReader'],
].filter(isDirectoryRole)
const sellerRoles = [...resellerRoles, ...['cloudApplicationAdmin', 'applicationAdmin'].filter(isDirectoryRole)]

/** What comes with a relationship: eleven roles for who buys from the vendor, nine for an indirect reseller (domain.md 5.7). */
export const usualRoles = (sellsAs: string | null): readonly DirectoryRole[] =>
  sellsAs === 'indirectReseller' ? resellerRoles : sellerRoles
