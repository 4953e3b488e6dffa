import { Button } from '@mantine/core'
import { Act } from '../../kit/Act.tsx'
import { hrefOf } from '../../kit/api.ts'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { FileField } from '../../kit/FileField.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import type { Kept } from '../../kit/upload.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { useMay } from '../../kit/useMe.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { dayOf } from '../../kit/When.tsx'
import { Evidence } from '../../verifications/Evidence.tsx'
import { DOCUMENTS } from '../../verifications/Reply.tsx'
import styles from '../migration.module.css'
import type { LateClaim } from './queries.ts'

type Of = { claim: LateClaim }
const may = 'lateClaims:ask'
const fileAt = (id: string) => hrefOf('GET /files/:id/content', { id: id as never })

/** What shows that the old ID was the company's: a domain of then, or documents. */
export function Proof({ claim }: Of) {
  const mayAsk = useMay()(may)
  const { moves, files, domainProvenAt, domain, explanation } = claim
  const [canProve, canSubmit] = [moves.includes('prove') && mayAsk, moves.includes('submit') && mayAsk]
  return (
    <>
      {(canProve || domainProvenAt) && (
        <Section title={say('migration.late.domain')}>
          {domainProvenAt ? (
            <p style={{ margin: 0 }}>
              {say('migration.late.domain.proven', { domain: domain ?? '', day: dayOf(domainProvenAt) })}
            </p>
          ) : (
            <ByDomain claim={claim} />
          )}
        </Section>
      )}
      {files.length > 0 && (
        <Section title={say('migration.late.documents.sent')}>
          <div className={styles.remarks}>
            <Evidence files={files} at={fileAt} />
            {explanation && <p style={{ margin: 0 }}>{explanation}</p>}
          </div>
        </Section>
      )}
      {canSubmit && (
        <Section title={say('migration.late.documents')}>
          <ByDocuments claim={claim} />
        </Section>
      )}
    </>
  )
}

function ByDomain({ claim }: Of) {
  const { form, field, busy } = useForm('PUT /late-claims/:id/domain', {
    initial: { name: claim.domain ?? '' },
    input: ({ name }) => ({ id: claim.id, name: name.trim() }),
    version: claim.version,
    refresh: [['late-claims']],
  })
  return (
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.late.domain.text')}</p>
      <Form {...form}>
        <TextField
          {...field('name')}
          label={say('migration.late.domain.label')}
          placeholder="company.example"
          maxLength={300}
        />
        <div>
          <Button type="submit" variant={claim.record ? 'default' : 'filled'} loading={busy}>
            {say(claim.record ? 'migration.late.domain.other' : 'migration.late.domain.do')}
          </Button>
        </div>
      </Form>
      {claim.record && <Setting claim={claim} record={claim.record} />}
    </div>
  )
}

/** The record to set, and what the last look found. */
function Setting({ claim, record: { name, value } }: Of & { record: NonNullable<LateClaim['record']> }) {
  const denied = useDenial()(may)
  const look = useWrite('POST /late-claims/:id/lookup', { refresh: [['late-claims']] })
  return (
    <div className={styles.told}>
      <Facts>
        <Fact name={say('migration.late.domain.type')}>TXT</Fact>
        <Fact name={say('migration.late.domain.name')}>
          <Copyable text={name} />
        </Fact>
        <Fact name={say('migration.late.domain.value')}>
          <Copyable text={value} />
        </Fact>
      </Facts>
      {claim.finding && claim.lookedAt && (
        <p role="status">
          {say(`migration.late.finding.${claim.finding}`)}{' '}
          <small>{say('migration.late.domain.lookedAt', { day: dayOf(claim.lookedAt, true) })}</small>
        </p>
      )}
      {look.error && <ProblemNote problem={look.error} />}
      <div>
        <Act
          size="sm"
          name={say('migration.late.domain.look')}
          run={() => look.mutate({ id: claim.id })}
          denied={denied}
          loading={look.isPending}
        />
      </div>
    </div>
  )
}

const EXPLANATION_MAX = 1000

function ByDocuments({ claim: { id, version } }: Of) {
  const { form, field, busy } = useForm('POST /late-claims/:id/documents', {
    initial: { fileIds: [] as readonly Kept[], explanation: '' },
    input: ({ fileIds, explanation }) => ({ id, fileIds: fileIds.map((file) => file.id as never), explanation }),
    version,
    refresh: [['late-claims']],
  })
  return (
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.late.documents.text')}</p>
      <Form {...form}>
        <FileField {...field('fileIds')} label={say('migration.late.documents.files')} types={DOCUMENTS} several />
        <TextAreaField
          {...field('explanation')}
          label={say('migration.late.documents.explanation')}
          maxLength={EXPLANATION_MAX}
          rows={3}
        />
        <FormFoot action={say('migration.late.documents.do')} busy={busy} />
      </Form>
    </div>
  )
}
