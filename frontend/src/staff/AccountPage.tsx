import { YourAccount } from '../components/YourAccount'
import { SERVICE } from './service'

export default function AccountPage() {
  return <YourAccount service={SERVICE} landing="/" />
}
