import { Button, CloseButton, Input, Progress } from '@mantine/core'
import { IconFile, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { numberOf, sizeOf } from './Amount.tsx'
import type { Labelled } from './fields.tsx'
import styles from './kit.module.css'
import { asProblem } from './problem.ts'
import { say } from './say.ts'
import { type Kept, upload, type Watch } from './upload.ts'
import type { Field } from './useForm.ts'
import { useLimits } from './useMe.ts'

/** What may be chosen; the size is a document's unless something else is said. */
type Limits = { types: readonly string[]; bytesMax?: number }
type Sends = { send?: (file: File, watch: Watch) => Promise<Kept> }
type Props = Labelled & Field<readonly Kept[]> & Limits & Sends & { several?: boolean }

/** Files, sent at once while the rest of the form is filled in; what the server would refuse by size or kind is said before sending. */
export function FileField({ send = upload, several = false, types, value, change, ...is }: Props) {
  const { documentBytesMax } = useLimits()
  const { bytesMax = documentBytesMax } = is
  const [over, drag] = useState(false)
  const { going, wrong, take } = useSending({
    types,
    bytesMax,
    send,
    kept: (file) => change(several ? [...value, file] : [file]),
  })
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    drag(false)
    take(event.dataTransfer.files[0])
  }
  const told = wrong ?? is.error
  return (
    <Input.Wrapper
      label={is.optional ? `${is.label} (${say('kit.optional')})` : is.label}
      {...(is.hint !== undefined && { description: is.hint })}
      {...(told !== undefined && { error: told })}
    >
      <fieldset
        aria-label={is.label}
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          drag(true)
        }}
        onDragLeave={() => drag(false)}
        onDrop={dropped}
      >
        <Choose name={is.name} types={types} take={take} invalid={told !== undefined} busy={going !== null} />
        <p>{say('kit.file.drop')}</p>
        <p>{say('kit.file.limits', { types: typesOf(types), size: sizeOf(bytesMax) })}</p>
        {going && <Sending {...going} />}
        <Files files={value} remove={(id) => change(value.filter((file) => file.id !== id))} />
      </fieldset>
    </Input.Wrapper>
  )
}

/** `.pdf` as people call it: PDF. */
const typesOf = (types: readonly string[]) => types.map((type) => type.replace('.', '').toUpperCase()).join(', ')

type SendingProps = Required<Limits> & Required<Sends> & { kept: (file: Kept) => void }

function useSending({ types, bytesMax, send, kept }: SendingProps) {
  const [going, go] = useState<{ name: string; share: number } | null>(null)
  const [wrong, tell] = useState<string>()
  const refusalOf = ({ name, size }: File) => {
    if (size > bytesMax) return say('kit.file.tooLarge', { size: sizeOf(size), limit: sizeOf(bytesMax) })
    const fits = types.some((type) => name.toLowerCase().endsWith(type))
    return fits ? undefined : say('kit.file.type', { types: typesOf(types) })
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const refused = refusalOf(file)
    tell(refused)
    if (refused) return
    go({ name: file.name, share: 0 })
    await send(file, (share) => go({ name: file.name, share }))
      .then(kept)
      .catch((error: unknown) => {
        const { title, remedy } = asProblem(error).told
        tell([title, remedy].filter(Boolean).join(' '))
      })
    go(null)
  }
  return { going, wrong, take }
}

type ChooseProps = {
  name: string
  types: readonly string[]
  take: (file?: File) => unknown
  invalid: boolean
  busy: boolean
}

function Choose({ name, types, take, invalid, busy }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        name={name}
        hidden
        accept={types.join(',')}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconUpload size={15} aria-hidden />}
        aria-invalid={invalid}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {say('kit.file.choose')}
      </Button>
    </>
  )
}

function Sending({ name, share }: { name: string; share: number }) {
  const sentence = say('kit.file.sending', { name, share: numberOf(share, 'percent') })
  return (
    <div style={{ width: '100%' }} role="status">
      <small>{sentence}</small>
      <Progress value={share * 100} size="sm" aria-label={sentence} />
    </div>
  )
}

function Files({ files, remove }: { files: readonly Kept[]; remove: (id: string) => void }) {
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <IconFile size={16} aria-hidden />
          <span>
            {name} <small>{sizeOf(size)}</small>
          </span>
          <CloseButton size="sm" aria-label={say('kit.file.remove', { name })} onClick={() => remove(id)} />
        </li>
      ))}
    </ul>
  )
}
