import { Button, Checkbox, FileButton, Select, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Lang } from '#kernel/words.ts'
import { numberOf, sizeOf } from '../kit/Amount.tsx'
import { Empty } from '../kit/Empty.tsx'
import kit from '../kit/kit.module.css'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { When } from '../kit/When.tsx'
import { topicName } from './HelpPage.tsx'
import styles from './help.module.css'
import { addressOf, imported } from './queries.ts'
import { Reports } from './Reports.tsx'
import { useTakingIn } from './takingIn.ts'

type Row = NonNullable<ReturnType<typeof useImported>['data']>['items'][number]
const useImported = () => useQuery(imported(useAddress().search.after))

/** The vendor's own documents: taken in with their sentence pairs, listed, taken away. */
export function ImportPage() {
  const [removing, remove] = useState<Row | null>(null)
  return (
    <div className={kit.stack}>
      <ListPage
        title={say('help.import')}
        lead={say('help.import.lead')}
        list={useImported()}
        columns={columns(remove)}
        name={({ title }) => title}
        filters={null}
        empty={<Empty of="help.import.none" />}
      />
      <TakeIn />
      {removing && <Remove row={removing} close={() => remove(null)} />}
    </div>
  )
}

const columns = (remove: (row: Row) => void): Column<Row>[] => [
  {
    id: 'title',
    title: say('help.import.article'),
    cell: (row) => (
      <Link to={addressOf(row)} lang={row.language}>
        {row.title}
      </Link>
    ),
  },
  { id: 'topic', title: say('help.import.topic'), cell: ({ topic }) => topicName(topic), wide: true },
  { id: 'updated', title: say('help.import.updated'), cell: ({ updated }) => <When at={updated} />, wide: true },
  {
    id: 'remove',
    title: '',
    cell: (row) => (
      <Button variant="subtle" color="gray" size="compact-xs" onClick={() => remove(row)}>
        {say('help.import.remove')}
      </Button>
    ),
  },
]

function Remove({ row, close }: { row: Row; close: () => void }) {
  return (
    <SureDialog
      endpoint="DELETE /vendor/articles/:topic/:slug/:language"
      input={{ topic: row.topic, slug: row.slug, language: row.language }}
      refresh={[['help']]}
      title={say('help.import.remove.title', { title: row.title })}
      action={say('help.import.remove')}
      grave
      close={close}
    >
      {say('help.import.remove.text')}
    </SureDialog>
  )
}

const FILE_MAX = 256_000
/** Each language by its own name. */
const LANGUAGES: { value: Lang; label: string }[] = [{ value: 'ko', label: '한국어' }, { value: 'en', label: 'English' }] // biome-ignore format: one thought

function TakeIn() {
  const [language, speak] = useState<Lang>('ko')
  const [topic, place] = useState('')
  const [keepDamaged, keep] = useState(false)
  const { told, going, send } = useTakingIn()
  return (
    <Section title={say('help.import.new')}>
      <div className={styles.importing}>
        <Select
          label={say('help.import.language')}
          data={LANGUAGES}
          value={language}
          allowDeselect={false}
          onChange={(value) => speak(value === 'en' ? 'en' : 'ko')}
        />
        <TextInput
          label={`${say('help.import.topic')} (${say('kit.optional')})`}
          description={say('help.import.topic.hint')}
          value={topic}
          onChange={({ currentTarget }) => place(currentTarget.value)}
        />
        <Checkbox
          label={say('help.import.keep')}
          description={say('help.import.keep.hint')}
          checked={keepDamaged}
          onChange={({ currentTarget }) => keep(currentTarget.checked)}
        />
        <div>
          <FileButton multiple accept=".md" onChange={(files) => void send(files, { language, topic, keepDamaged })}>
            {(props) => (
              <Button {...props} loading={going !== null} leftSection={<IconUpload size={16} aria-hidden />}>
                {say('help.import.files')}
              </Button>
            )}
          </FileButton>
          <p className={styles.about}>{say('help.import.files.limit', { size: sizeOf(FILE_MAX) })}</p>
          {going && (
            <p role="status">{say('help.import.busy', { done: numberOf(going.done), all: numberOf(going.all) })}</p>
          )}
        </div>
        {told.length > 0 && <Reports of={told} />}
      </div>
    </Section>
  )
}
