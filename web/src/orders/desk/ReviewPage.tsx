import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Amount, sizeOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf } from '../../kit/api.ts'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { When } from '../../kit/When.tsx'
import { termName } from '../../subscriptions/named.ts'
import { Bought } from '../Bought.tsx'
import { lineColumns, toneOf } from '../columns.tsx'
import styles from '../orders.module.css'
import { CreditOf } from './Credit.tsx'
import { Decide } from './Decide.tsx'
import { type Reviewed, type ReviewedId, reviewAddress, reviewed } from './queries.ts'

const trail = () => [{ name: say('orderDesk.title'), to: '/vendor/orders' }]

/** One partner's order, as the vendor decides on it. */
export function ReviewPage() {
  const { tenantId, id } = useParams({ strict: false }) as ReviewedId // both are in the address of this page
  const asked = useQuery(reviewed({ tenantId, id }))
  if (asked.data) return <Ordered of={asked.data} />
  return (
    <Page title={say('orderDesk.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Ordered({ of }: { of: Reviewed }) {
  const may = useMay()
  const { tenantId, partner, customerName, status, lines } = of
  return (
    <RecordPage
      title={say('orders.one', { name: customerName })}
      trail={trail()}
      lead={<Link to={`/vendor/partners/${tenantId}` as string}>{partner}</Link>}
      state={{ of: 'order', state: status, tone: toneOf(status) }}
      to={reviewAddress(of)}
      moves={<Decide of={of} />}
      history={may('credit:read') && <CreditOf tenantId={tenantId} />}
    >
      <Section title={say('orders.lines')} flush>
        <ListTable
          title={say('orders.lines')}
          columns={columns()}
          rows={lines.map((line) => ({ ...line, id: String(line.number) }))}
          name={({ title }) => title[language()]}
        />
      </Section>
      <Papers of={of} />
      <About of={of} />
    </RecordPage>
  )
}

const columns = () =>
  lineColumns<Reviewed['lines'][number] & { id: string }>(({ name, title, term, attested, promotionId }) => (
    <span className={styles.named}>
      {name ?? title[language()]}
      <small>
        {termName(term)}
        {attested && `, ${say('orderDesk.attested')}`}
        {promotionId && `, ${promotionId}`}
      </small>
    </span>
  ))

/** The customer's purchase order, as the partner handed it in. */
function Papers({ of: { tenantId, id, files, handedIn, purchaseOrder } }: { of: Reviewed }) {
  const at = (fileId: (typeof files)[number]['id']) =>
    hrefOf('GET /vendor/partners/:tenantId/orders/:id/files/:fileId/content', { tenantId, id, fileId })
  return (
    <Section title={say('orderDesk.papers')}>
      <Facts>
        <Fact name={say('orderDesk.number')}>{purchaseOrder}</Fact>
        <Fact name={say('orderDesk.files')}>
          {files.length > 0 && (
            <ul className={styles.done}>
              {files.map(({ id: fileId, name, size }) => (
                <li key={fileId}>
                  <a href={at(fileId)} download={name}>
                    {name}
                  </a>{' '}
                  <small>{sizeOf(size)}</small>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {handedIn && (
          <>
            <Fact name={say('orderDesk.paid')}>
              <Amount of={{ amount: handedIn.price, currency: handedIn.currency }} />
            </Fact>
            <Fact name={say('orderDesk.rate')}>{handedIn.exchangeRate}</Fact>
            <Fact name={say('orderDesk.tender')}>
              {handedIn.tenderLink ? (
                <a href={handedIn.tenderLink} target="_blank" rel="noreferrer noopener">
                  {handedIn.tenderLink}
                </a>
              ) : (
                say(handedIn.isTender ? 'orderDesk.yes' : 'orderDesk.no')
              )}
            </Fact>
          </>
        )}
      </Facts>
    </Section>
  )
}

const About = ({ of }: { of: Reviewed }) => (
  <Section title={say('orders.facts')}>
    <Facts>
      <Bought of={of} />
      {of.decidedAt && (
        <Fact name={say('orders.decided')}>
          <When at={of.decidedAt} time />
        </Fact>
      )}
      {of.decidedByName && <Fact name={say('orderDesk.decidedBy')}>{of.decidedByName}</Fact>}
      {of.reason && <Fact name={say('orderDesk.wrote')}>{of.reason}</Fact>}
      <Fact name={say('orders.id')}>
        <Copyable text={of.id} />
      </Fact>
    </Facts>
  </Section>
)
