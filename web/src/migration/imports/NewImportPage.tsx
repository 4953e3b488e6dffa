import { useNavigate } from '@tanstack/react-router'
import { Blocked } from '../../kit/Blocked.tsx'
import { Form } from '../../kit/Form.tsx'
import { ChoiceField } from '../../kit/fields.tsx'
import { Page } from '../../kit/Page.tsx'
import { StepFoot, Steps } from '../../kit/Steps.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { kindName } from './ImportsPage.tsx'
import { KINDS } from './queries.ts'
import { stepsOf } from './steps.ts'
import { Upload } from './Upload.tsx'

export const importsTrail = () => [
  { name: say('migration.title'), to: '/vendor/migration' },
  { name: say('migration.imports'), to: '/vendor/migration/imports' },
]

/** A new import: what is in the file, and the file; from there on it is a record of its own. */
export function NewImportPage() {
  const { search, change } = useAddress()
  const go = useNavigate()
  const kind = KINDS.find((one) => one === search.kind)
  const at = kind && search.step === 'file' ? 'file' : 'kind'
  const steps = stepsOf()
  const denied = useDenial()('imports:manage')
  if (denied) {
    return (
      <Page title={say('migration.imports.new')} trail={importsTrail()}>
        <Blocked block={denied} />
      </Page>
    )
  }
  return (
    <Page title={say('migration.imports.new')} trail={importsTrail()}>
      <Steps steps={steps} at={at} reached={kind ? 1 : 0} go={(step) => change({ step })} wide>
        {at === 'kind' ? (
          <Form submit={() => change({ step: 'file', kind: kind ?? 'accounts' })}>
            <ChoiceField
              name="kind"
              label={say('migration.kind.label')}
              value={kind ?? 'accounts'}
              change={(value) => change({ kind: value })}
              error={undefined}
              choices={KINDS.map((value) => ({
                value,
                title: kindName(value),
                hint: say(`migration.kind.${value}.hint`),
              }))}
            />
            <StepFoot steps={steps} at="kind" />
          </Form>
        ) : (
          <Upload
            kind={kind ?? 'accounts'}
            taken={(id) => void go({ to: `/vendor/migration/imports/${id}` as string })}
            back={() => void change({ step: '' })}
          />
        )}
      </Steps>
    </Page>
  )
}
