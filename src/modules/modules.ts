/** What each module needs. A module may need only what is listed above it, so there is no cycle. */
// biome-ignore format: a table
export const modules = {
  audit:         { needs: [] },
  files:         { needs: [] },
  help:          { needs: [] },
  access:        { needs: ['audit'] },
  membership:    { needs: ['access', 'files'] },
  benefits:      { needs: ['access'] },
  levels:        { needs: ['access', 'files', 'membership', 'benefits'] },
  agreements:    { needs: ['access', 'membership', 'audit'] },
  readiness:     { needs: ['access', 'membership', 'agreements'] },
  relationships: { needs: ['audit', 'access', 'membership'] },
  customers:     { needs: ['audit', 'files', 'access', 'membership', 'relationships'] },
  catalog:       { needs: ['audit', 'files', 'access', 'membership', 'relationships', 'customers'] },
  billing:       { needs: ['access', 'customers', 'catalog'] },
  subscriptions: { needs: ['audit', 'access', 'membership', 'relationships', 'customers', 'catalog', 'billing'] },
  orders:        { needs: ['files', 'access', 'membership', 'relationships', 'customers', 'catalog', 'billing', 'subscriptions'] },
  webhooks:      { needs: ['access', 'relationships', 'subscriptions'] },
  migration:     { needs: ['audit', 'files', 'access', 'membership', 'benefits', 'levels', 'agreements'] },
  notifications: { needs: ['access', 'benefits', 'levels', 'membership', 'agreements', 'readiness', 'relationships', 'customers', 'subscriptions', 'orders', 'webhooks', 'migration'] },
} satisfies Record<string, { needs: string[] }>
