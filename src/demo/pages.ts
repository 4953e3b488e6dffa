import type { FastifyInstance } from 'fastify'
import type { DemoNeeds } from './demo.ts'
import { vendorUsers } from './network.ts'

/** `/demo/…`: who can sign in, their mailbox, and everything a tool needs to begin. */
export async function pages(app: FastifyInstance, _needs: DemoNeeds) {
  app.get('/demo/access.json', async () => ({ vendor: { users: vendorUsers }, partners: [] }))
}
