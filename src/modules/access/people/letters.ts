import { letter } from '#kernel/letter.ts'

export const resetPassword = letter('access.resetPassword', {
  subject: { en: 'Set a new password', ko: '비밀번호를 다시 설정하세요' },
  body: [
    {
      en: 'Somebody, most likely you, asked to set a new password for this address. The button works once, within one hour.',
      ko: '이 주소의 비밀번호를 다시 설정해 달라는 요청을 받았어요. 아래 버튼은 1시간 안에 한 번만 쓸 수 있어요.',
    },
    {
      en: 'If it was not you, there is nothing to do: your password stays as it is.',
      ko: '직접 요청하지 않았다면 아무것도 하지 않으셔도 돼요. 비밀번호는 그대로예요.',
    },
  ],
  button: { en: 'Set a new password', ko: '비밀번호 설정하기', path: '/reset-password?token={token}' },
  secret: true,
})

export const passwordChanged = letter('access.passwordChanged', {
  subject: { en: 'Your password was changed', ko: '비밀번호가 변경되었습니다' },
  body: [
    {
      en: 'The password of your account was just changed, and you were signed out everywhere else.',
      ko: '계정의 비밀번호가 방금 변경되었고, 다른 모든 기기에서 로그아웃되었어요.',
    },
    {
      en: 'If it was not you, set a new password at once and tell an admin of your company.',
      ko: '직접 변경하지 않았다면 바로 비밀번호를 다시 설정하고 회사 관리자에게 알려 주세요.',
    },
  ],
  button: { en: 'Look at your security settings', ko: '보안 설정 확인하기', path: '/account/security' },
})

export const secondFactorChanged = letter('access.secondFactorChanged', {
  subject: { en: 'Your second factor was changed', ko: '2단계 인증 설정이 변경되었습니다' },
  body: [
    {
      en: 'How you prove yourself when signing in was just changed: an authenticator app, a passkey or recovery codes.',
      ko: '로그인할 때 본인을 확인하는 방법(인증 앱, 패스키, 복구 코드)이 방금 변경되었어요.',
    },
    {
      en: 'If it was not you, change your password at once and tell an admin of your company.',
      ko: '직접 변경하지 않았다면 바로 비밀번호를 바꾸고 회사 관리자에게 알려 주세요.',
    },
  ],
  button: { en: 'Look at your security settings', ko: '보안 설정 확인하기', path: '/account/security' },
})
