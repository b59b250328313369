import { lazy, Suspense } from 'react';
import { Notices } from '../components/notices';
import type { Notice } from '../permalink';

/** The sentences load only where there is something to say. */
const Told = lazy(async () => {
  const { noticeText } = await import('../permalink/notice-text');
  return {
    default: ({ notices }: { readonly notices: readonly Notice[] }) => (
      <Notices
        title="This link was not read entirely as written"
        notices={notices.map((notice, index) => ({ id: `${index}-${notice.kind}`, text: noticeText(notice) }))}
      />
    ),
  };
});

export const LinkNotices = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.length === 0 ? null : (
    <Suspense>
      <Told notices={notices} />
    </Suspense>
  );
