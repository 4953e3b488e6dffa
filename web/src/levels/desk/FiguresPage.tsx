import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Gives } from '../../kit/api.ts'
import { Blocked } from '../../kit/Blocked.tsx'
import { csvOf, handOver } from '../../kit/csv.ts'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import styles from '../levels.module.css'
import { DeskPlaces } from '../Places.tsx'

type Kept = Gives<'POST /vendor/score-figures/file'>
const HEAD = 'partnerId,area,metric,day,value'

/** Brings the figures the scores are counted from: a file, or lines typed in. */
export function FiguresPage() {
  const [kept, keep] = useState<Kept | null>(null)
  const denied = useDenial()('scores:manage')
  return (
    <Page title={say('levels.desk.figures')} lead={<DeskPlaces>{say('levels.figures.lead')}</DeskPlaces>} narrow>
      {denied ? (
        <Blocked block={denied} />
      ) : (
        <>
          <Section title={say('levels.figures.bring')}>
            <Bring keep={keep} />
          </Section>
          {kept && <Result kept={kept} />}
        </>
      )}
    </Page>
  )
}

function Bring({ keep }: { keep: (kept: Kept) => void }) {
  const { form, field, change, busy } = useForm('POST /vendor/score-figures/file', {
    initial: { csv: '' },
    input: ({ csv }) => ({ csv }),
    done: (kept) => keep(kept),
  })
  return (
    <Form {...form}>
      <p className={styles.quiet}>{say('levels.figures.text')}</p>
      <div className={styles.acts}>
        <Choose take={(text) => change('csv', text)} />
        <Button variant="default" size="xs" onClick={() => handOver('score-figures.csv', `${HEAD}\r\n`)}>
          {say('levels.figures.sample')}
        </Button>
      </div>
      <TextAreaField
        {...field('csv')}
        label={say('levels.figures.lines')}
        hint={say('levels.figures.lines.hint', { head: HEAD })}
        rows={8}
      />
      <FormFoot action={say('levels.figures.do')} busy={busy} />
    </Form>
  )
}

/** The text of a file from this device; what is in it the server judges. */
function Choose({ take }: { take: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv"
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) take(await file.text())
          currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUpload size={15} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {say('kit.file.choose')}
      </Button>
    </>
  )
}

function Result({ kept: { kept, partners, problems } }: { kept: Kept }) {
  const columns = [
    { title: say('levels.figures.row'), text: ({ row }: Kept['problems'][number]) => String(row) },
    { title: say('levels.figures.column'), text: ({ field }: Kept['problems'][number]) => field },
    { title: say('levels.figures.value'), text: ({ value }: Kept['problems'][number]) => value },
    { title: say('levels.figures.says'), text: ({ says }: Kept['problems'][number]) => says[language()] },
  ]
  const file = problems.length > 0 && (
    <Button size="xs" variant="default" onClick={() => handOver('figures-refused.csv', csvOf(columns, problems))}>
      {say('levels.figures.download')}
    </Button>
  )
  return (
    <Section title={say('levels.figures.result')} action={file} flush={problems.length > 0}>
      <p className={styles.quiet} role="status" style={problems.length > 0 ? { padding: '0.75rem 1rem' } : undefined}>
        {say('levels.figures.kept', { n: kept, partners })}{' '}
        {problems.length > 0 && say('levels.figures.refused', { n: problems.length })}
      </p>
      {problems.length > 0 && (
        <div className={styles.scroll}>
          <table className={kit.table} aria-label={say('levels.figures.result')}>
            <thead>
              <tr>
                {columns.map(({ title }) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, 200).map((one) => (
                <tr key={`${one.row} ${one.field}`}>
                  {columns.map(({ title, text }) => (
                    <td key={title}>{text(one)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
