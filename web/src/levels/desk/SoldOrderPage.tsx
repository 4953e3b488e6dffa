import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { amountOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { hrefOf } from '../../kit/api.ts'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Moves } from '../../kit/Moves.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { language, named, say } from '../../kit/say.ts'
import { useMay } from '../../kit/useMe.ts'
import { When } from '../../kit/When.tsx'
import styles from '../levels.module.css'
import { About } from '../OrderPage.tsx'
import { Price } from '../Price.tsx'
import { type SoldPage, soldOne, type TenantId } from './queries.ts'

const trail = () => [{ name: say('levels.desk.orders'), to: '/vendor/purchases' }]

/** One company's order, as the vendor settles it. */
export function SoldOrderPage() {
  const { tenantId, id } = useParams({ strict: false }) as { tenantId: TenantId; id: SoldPage['id'] }
  const asked = useQuery(soldOne(tenantId, id))
  if (asked.data) return <Known key={id} of={asked.data} tenantId={tenantId} />
  return (
    <Page title={say('levels.desk.orders')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

type Of = { of: SoldPage; tenantId: TenantId }

function Known({ of, tenantId }: Of) {
  const { id, number, levelName, status, kind, method, companyName } = of
  return (
    <RecordPage
      title={say('levels.order', { number })}
      trail={trail()}
      lead={
        <>
          <Link to={`/vendor/partners/${tenantId}/levels` as string}>{companyName}</Link> · {levelName[language()]} ·{' '}
          {named(`kind.purchase.${kind}`)} · {named(`method.purchase.${method}`)}
        </>
      }
      state={{ of: 'purchase', state: status }}
      to={`/vendor/purchases/${tenantId}/${id}`}
      moves={<Settle of={of} tenantId={tenantId} />}
      history={
        <Section title={say('levels.price')}>
          <Price price={of.price} />
        </Section>
      }
    >
      {method === 'transfer' && (
        <Section title={say('levels.transfer')}>
          <Transfer of={of} tenantId={tenantId} />
        </Section>
      )}
      <Section title={say('levels.order.about')}>
        <About of={of} desk />
      </Section>
    </RecordPage>
  )
}

function Transfer({ of: { reference, expiresAt, proofs }, tenantId }: Of) {
  const may = useMay()
  const at = (id: string) => hrefOf('GET /vendor/partners/:tenantId/files/:id/content', { tenantId, id: id as never })
  return (
    <Facts>
      <Fact name={say('levels.transfer.reference')}>
        <Copyable text={reference} />
      </Fact>
      <Fact name={say('levels.transfer.by')}>
        <When at={expiresAt ? String(expiresAt) : null} />
      </Fact>
      <Fact name={say('levels.proof')}>
        {proofs.length > 0 && (
          <ul className={styles.plain}>
            {proofs.map(({ id, name }) => (
              <li key={id}>
                {may('checks:read') ? (
                  <a href={at(id)} download={name}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </Facts>
  )
}

/** The money came, or went back: the vendor says so. */
function Settle({ of, tenantId }: Of) {
  const isTransfer = of.method === 'transfer'
  const settle = 'purchases:settle'
  return (
    <Moves
      of="purchase"
      moves={of.moves.filter((move) => move === 'repay' || (move === 'activate' && isTransfer))}
      offer={{
        activate: { may: settle, tone: 'main', dialog: (close) => <Came of={of} tenantId={tenantId} close={close} /> },
        repay: { may: settle, tone: 'main', dialog: (close) => <Went of={of} tenantId={tenantId} close={close} /> },
      }}
    />
  )
}

function Came({ of, tenantId, close }: Of & { close: () => void }) {
  return (
    <SureDialog
      endpoint="POST /vendor/partners/:tenantId/purchases/:purchaseId/payment"
      input={{ tenantId, purchaseId: of.id }}
      version={of.version}
      title={say('levels.settle.came')}
      action={named('move.purchase.activate')}
      close={close}
    >
      {say('levels.settle.came.text', { total: amountOf(of.price.total), reference: of.reference })}
    </SureDialog>
  )
}

function Went({ of, tenantId, close }: Of & { close: () => void }) {
  return (
    <SureDialog
      endpoint="POST /vendor/partners/:tenantId/purchases/:purchaseId/repayment"
      input={{ tenantId, purchaseId: of.id }}
      version={of.version}
      title={say('levels.settle.went')}
      action={named('move.purchase.repay')}
      close={close}
    >
      {say('levels.settle.went.text', { total: amountOf(of.price.total) })}
    </SureDialog>
  )
}
