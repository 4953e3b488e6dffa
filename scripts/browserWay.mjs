// What to do next about a browser for the tests: a decision over what is known of the machine, and nothing else.

/** How each kind of machine installs Chromium and Korean letters, as one would type it. */
const INSTALL = {
  apt: 'apt-get install chromium fonts-noto-cjk',
  dnf: 'dnf install chromium google-noto-sans-cjk-fonts',
  apk: 'apk add chromium font-noto-cjk',
  pacman: 'pacman -S chromium noto-fonts-cjk',
  zypper: 'zypper install chromium noto-sans-cjk-fonts',
  brew: 'brew install --cask chromium',
}
/** In this order: whoever has apt on a machine of another kind means that one least. */
export const managers = /** @type {const} */ (['dnf', 'apk', 'pacman', 'zypper', 'brew', 'apt'])

/**
 * The next step: a browser that starts is taken, the one that is named before any other. Else apt where we may install and
 * it has one, else Playwright's download where there is one for the machine, each once; else somebody is told what to install.
 */
export function nextStep(machine, tried = []) {
  const { named, found, root, aptHas, downloads } = machine
  if (found) return { do: 'take', path: found }
  if (named) return { do: 'ask', says: notThere(named) }
  if (root && aptHas && !tried.includes('apt')) return { do: 'apt', as: root }
  if (downloads && !tried.includes('download')) return { do: 'download' }
  return { do: 'ask', says: wanted(machine) }
}

const notThere = (path) => ({
  en: `CHROMIUM_PATH names no browser that starts: ${path}`,
  ko: `CHROMIUM_PATH가 가리키는 브라우저를 실행할 수 없어요: ${path}`,
})

function wanted({ manager, root }) {
  const install = INSTALL[manager]
  const typed = install && (root?.length === 0 || manager === 'brew' ? install : `sudo ${install}`)
  if (!typed) {
    return {
      en: 'The browser tests need Chromium or Chrome: install one, and set CHROMIUM_PATH to its program.',
      ko: '브라우저 테스트에는 Chromium이나 Chrome이 필요해요. 설치한 뒤 CHROMIUM_PATH에 실행 파일 경로를 적어 주세요.',
    }
  }
  return {
    en: `The browser tests need Chromium. Install it: "${typed}"; or set CHROMIUM_PATH to a Chromium or Chrome of your own.`,
    ko: `브라우저 테스트에는 Chromium이 필요해요. "${typed}" 명령으로 설치하거나 CHROMIUM_PATH에 이미 있는 브라우저의 경로를 적어 주세요.`,
  }
}
