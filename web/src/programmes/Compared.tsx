import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import styles from './programmes.module.css'
import type { Kind, KindShown, Programmes } from './queries.ts'

const kindName = (kind: Kind) => named(`kind.reseller.${kind}`)

/** The three ways to sell, side by side: what each may do and what it takes. */
export function Compared({ is: { kinds, reseller, mayEnter } }: { is: Programmes }) {
  const [asked, ask] = useState<Kind | null>(null)
  return (
    <Section title={say('programmes.compare')} flush>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <One
            key={kind.kind}
            of={kind}
            mine={reseller?.kind === kind.kind && !mayEnter}
            enter={mayEnter ? () => ask(kind.kind) : null}
          />
        ))}
      </div>
      {asked && <Enter kind={asked} close={() => ask(null)} />}
    </Section>
  )
}

type Props = { of: KindShown; mine: boolean; enter: (() => void) | null }

function One({ of: { kind, checklist, ...does }, mine, enter }: Props) {
  const denial = useDenial()
  const buys = does.buysFromVendor ? say('programmes.compare.yes') : say('programmes.compare.provider')
  const may = (yes: boolean) => say(yes ? 'programmes.compare.yes' : 'programmes.compare.no')
  // biome-ignore format: a table
  const traits = [
    [say('programmes.compare.buys'),     buys],
    [say('programmes.compare.invoiced'), may(does.invoicedByVendor)],
    [say('programmes.compare.creates'),  may(does.createsCustomers)],
    [say('programmes.compare.prices'),   may(does.pricesAndApi)],
  ]
  return (
    <div className={styles.kind} data-mine={mine || undefined}>
      <h3>{kindName(kind)}</h3>
      <p>{say(`programmes.about.${kind}`)}</p>
      <dl className={styles.traits}>
        {traits.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h4>{say('programmes.compare.needs')}</h4>
      <ul className={styles.needs}>
        {checklist.map(({ says, clearedBy, required }) => (
          <li key={says}>
            {says} {!required && <small>({say('programmes.optional')})</small>}
            <small className={styles.clears}>
              {say('programmes.clears')}: {named(`clearedBy.${clearedBy}`)}
            </small>
          </li>
        ))}
      </ul>
      <div>
        {enter && (
          <Act
            name={say('programmes.enter', { kind: kindName(kind) })}
            run={enter}
            denied={denial('programmes:enrol')}
            variant="default"
          />
        )}
      </div>
    </div>
  )
}

function Enter({ kind, close }: { kind: Kind; close: () => void }) {
  const name = say('programmes.enter', { kind: kindName(kind) })
  return (
    <SureDialog
      endpoint="POST /programmes/reseller"
      input={{ kind }}
      refresh={[['programmes'], ['me'], ['readiness'], ['inbox']]}
      title={name}
      action={name}
      close={close}
    >
      {say('programmes.enter.text')}
    </SureDialog>
  )
}
