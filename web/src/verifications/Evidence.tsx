import { IconFile } from '@tabler/icons-react'
import { sizeOf } from '../kit/Amount.tsx'
import { say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import styles from './verifications.module.css'

type File = { id: string; name: string; size: number; sha256: string; keptAt: string; keptByName: string }

/** What was sent, each with its receipt: the hash and the time nobody can change afterwards. `at` says where it is fetched from. */
export function Evidence({ files, at }: { files: readonly File[]; at: (id: string) => string }) {
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, size, sha256, keptAt, keptByName }) => (
        <li key={id}>
          <IconFile size={16} aria-hidden />
          <div>
            <a href={at(id)} download={name}>
              {name}
            </a>{' '}
            <small>{sizeOf(size)}</small>
            <br />
            <small title={sha256}>
              {say('verifications.file.receipt', { hash: sha256.slice(0, 12) })} · <When at={keptAt} time /> ·{' '}
              {keptByName}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}
