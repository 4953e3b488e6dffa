/** What wires may use of webhooks. */
export { webhookWires } from './routes.ts'
