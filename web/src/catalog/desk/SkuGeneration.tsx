import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import kit from '../../kit/kit.module.css'
import { language, named, say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { Changes } from './Changes.tsx'
import type { Written, WrittenSku } from './queries.ts'
import { keysIn } from './skuWanted.ts'

const GENERATIONS = ['newCommerce', 'legacy'] as const
const nameOf = (generation: string) => named(`generation.catalog.${generation}`)

/** Of which generation a SKU is; one of the older is sold no more from today on, and names what replaces it. */
export function GenerationDialog({ of, sku, close }: { of: Written; sku: WrittenSku; close: () => void }) {
  const initial = { generation: String(sku.generation), replacedBy: sku.replacedBy ?? '' }
  const { form, field, values, busy } = useForm('PUT /vendor/catalog/products/:productId/skus/:skuId/generation', {
    initial,
    input: ({ generation, replacedBy }) => ({
      productId: of.id,
      skuId: sku.id,
      generation: GENERATIONS.find((one) => one === generation) ?? 'newCommerce',
      replacedBy: generation === 'legacy' ? (keysIn(replacedBy)[0] ?? null) : null,
    }),
    version: of.version,
    refresh: [['catalogDesk']],
    done: close,
  })
  const isOlder = values.generation === 'legacy'
  return (
    <Dialog title={say('catalogDesk.generation.of', { name: sku.title[language()] })} close={close}>
      <Form {...form}>
        <p className={kit.text}>{say('catalogDesk.generation.text')}</p>
        <SelectField
          {...field('generation')}
          label={say('catalogDesk.generation')}
          options={GENERATIONS.map((value) => ({ value, label: nameOf(value) }))}
        />
        {isOlder && (
          <TextField
            {...field('replacedBy')}
            label={say('catalogue.replacedBy')}
            hint={say('catalogDesk.generation.hint')}
            complete="off"
            optional
          />
        )}
        <Changes
          of={[
            [say('catalogDesk.generation'), nameOf(initial.generation), nameOf(values.generation)],
            [say('catalogue.replacedBy'), initial.replacedBy, isOlder ? values.replacedBy : ''],
          ]}
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
