import {
  Bell,
  Building2,
  CalendarDays,
  ChartColumn,
  Circle,
  CircleQuestionMark,
  CircleUser,
  ClipboardCheck,
  Download,
  FilePenLine,
  FileText,
  House,
  Landmark,
  ListChecks,
  type LucideIcon,
  ScrollText,
  Settings,
  ShieldCheck,
  Target,
  Upload,
  Users,
} from 'lucide-react'

/** Icons by name: a name can pass from the server to the browser, a component cannot. */
const ICONS: Record<string, LucideIcon> = {
  bell: Bell,
  'building-2': Building2,
  'calendar-days': CalendarDays,
  'chart-column': ChartColumn,
  'circle-question-mark': CircleQuestionMark,
  'circle-user': CircleUser,
  'clipboard-check': ClipboardCheck,
  download: Download,
  'file-pen-line': FilePenLine,
  'file-text': FileText,
  house: House,
  landmark: Landmark,
  'list-checks': ListChecks,
  'scroll-text': ScrollText,
  settings: Settings,
  'shield-check': ShieldCheck,
  target: Target,
  upload: Upload,
  users: Users,
}

export function MenuIcon({ name, className }: { name: string; className?: string }) {
  const Icon = ICONS[name] ?? Circle
  return <Icon aria-hidden className={className} />
}
