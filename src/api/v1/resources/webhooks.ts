import type { FastifyRequest } from 'fastify'
import { missing } from '#kernel/store.ts'
import { webhookWires } from '#modules/webhooks/index.ts'
import { type Line, line } from '../../lines.ts'
import { idIn } from '../customer.ts'
import { bodyOf, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'

const { events, registered, tested } = webhookWires
const register = operation('PUT /webhooks')
const test = operation('POST /webhooks/tests')

type Registration = Answers<typeof registered>
/** In capitals, as this part of the API always was. */
const shown = ({ id, url, events }: Registration) => ({ SubscriberId: id, WebhookUrl: url, WebhookEvents: events })
const names = ({ items }: Answers<typeof events>) => items

const sent = (request: FastifyRequest) => {
  const body = bodyOf(request)
  return saying({
    url: body.text('WebhookUrl') || ' ',
    events: body.texts('WebhookEvents'),
    inOwnHeader: body.flag('SignatureTokenToMsSignatureHeader'),
  })
} // biome-ignore format: one record
const nothing = () => ({})

const meant = ({ params }: FastifyRequest) => {
  const id = idIn((params as { correlationId: string }).correlationId) // as its line names it
  if (!id) throw missing()
  return { id }
}
const begun = ({ id }: Answers<typeof test>) => ({ correlationId: id })
/** A test that was given up is over, too: its results say why. */
const results = (row: Answers<typeof tested>) => ({
  ...{ correlationId: row.id, partnerId: row.tenantId, status: row.status === 'waiting' ? 'pending' : 'completed' },
  callbackUrl: row.url,
  results: row.attempts.map(({ at, status, silence }) => ({
    ...{ responseCode: status === null ? '' : String(status), responseMessage: '' },
    ...{ systemError: silence !== null, dateTimeUtc: at },
  })),
})

const AT = '/webhooks/v1/registration'
/** Where a partner's programs are told what has happened. */
// biome-ignore format: a table
export const webhooks: readonly Line[] = [
  line({ at: `GET ${AT}/events`,                          runs: events,     reads: nothing, writes: names }),
  line({ at: `GET ${AT}`,                                 runs: registered, reads: nothing, writes: shown }),
  line({ at: `POST ${AT}`,                                runs: register,   reads: sent,    writes: shown }),
  line({ at: `PUT ${AT}`,                                 runs: register,   reads: sent,    writes: shown }),
  line({ at: `POST ${AT}/validationEvents`,               runs: test,       reads: nothing, writes: begun }),
  line({ at: `GET ${AT}/validationEvents/:correlationId`, runs: tested,     reads: meant,   writes: results }),
]
