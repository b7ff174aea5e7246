import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { DepartmentFacts } from '@/components/departments/department-facts'
import { DepartmentState } from '@/components/departments/department-state'
import { DepartmentSteps } from '@/components/departments/department-steps'
import { DepartmentWindows } from '@/components/departments/department-windows'
import { HandOverForm } from '@/components/departments/hand-over-form'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getDepartment, listDepartmentHistory } from '@/lib/departments/queries'
import { departmentPageParams } from '@/lib/departments/schema'
import { listDepartments } from '@/lib/service-windows/queries'
import { listWindowRegister } from '@/lib/service-windows/register/queries'
import { windowRegisterParams } from '@/lib/service-windows/register/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('title') }
}

type DepartmentPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function DepartmentPage({ params, searchParams }: DepartmentPageProps) {
  const viewer = await requireViewer('item:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { departments: words }, department, windows, history] = await Promise.all([
    getTranslations('departments'),
    getMessages(),
    load(getDepartment(viewer, { id })),
    load(listWindowRegister(viewer, windowRegisterParams.parse({ departmentId: id }))),
    load(listDepartmentHistory(viewer, { id, ...departmentPageParams.parse(raw) })),
  ])
  const successors = department.can.handOver ? await load(listDepartments(viewer, { isForNew: true })) : []
  const isLeft = department.items + department.windows + department.people > 0
  return (
    <>
      <PageHeader
        title={department.name}
        description={department.code}
        breadcrumb={[{ label: t('title'), href: '/departments' }, { label: department.name }]}
        status={<DepartmentState isActive={department.isActive} />}
        actions={
          <DepartmentSteps
            record={{ id, version: department.version, name: department.name, can: department.can }}
            today={today()}
            words={{ edit: words.edit, close: words.close, reopen: words.reopen }}
          />
        }
      />
      {!department.isActive && isLeft && <Notice className="mb-5">{t('left')}</Notice>}
      <Section
        title={t('section.basic')}
        actions={
          <ButtonLink href={`/service-items?departmentId=${id}`} size="sm" variant="ghost">
            {t('showItems')}
          </ButtonLink>
        }
      >
        <Card>
          <DepartmentFacts department={department} />
        </Card>
      </Section>
      {department.can.handOver && (
        <Section title={t('handOver.title')} description={t('handOver.hint')}>
          <Card>
            <HandOverForm
              id={id}
              version={department.version}
              successors={successors.map((one) => ({ value: one.id, label: one.name }))}
              words={words.handOver}
            />
          </Card>
        </Section>
      )}
      <Section
        title={t('section.windows')}
        description={t('section.windowsHint')}
        actions={
          windows.total > 0 && (
            <ButtonLink href={`/service-windows?departmentId=${id}`} size="sm" variant="ghost">
              {t('showWindows')}
            </ButtonLink>
          )
        }
      >
        <DepartmentWindows windows={windows.rows} />
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`/departments/${id}`}
          params={raw}
          fields={words.field}
          dictionaries={{}}
        />
      </Section>
    </>
  )
}
