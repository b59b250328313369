import { lazy, Suspense } from 'react';
import { Notices } from '../components/notices';
import type { Notice } from '../permalink';

interface LinkNoticesProps {
  readonly notices: readonly Notice[];
  /** Where it was no link that was read. */
  readonly title?: string;
}

/** The sentences load only where there is something to say. */
const Told = lazy(async () => {
  const { noticeText } = await import('../permalink/notice-text');
  return {
    default: ({ notices, title = 'This link was not read entirely as written' }: LinkNoticesProps) => (
      <Notices
        title={title}
        notices={notices.map((notice, index) => ({ id: `${index}-${notice.kind}`, text: noticeText(notice) }))}
      />
    ),
  };
});

export const LinkNotices = ({ notices, ...rest }: LinkNoticesProps) =>
  notices.length === 0 ? null : (
    <Suspense>
      <Told notices={notices} {...rest} />
    </Suspense>
  );
