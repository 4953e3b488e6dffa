/** What others may hear of webhooks, and what wires may use. */
export { type WebhookStopped, webhookSettled, webhookStopped } from './registrations/shapes.ts'
export { webhookWires } from './routes.ts'
