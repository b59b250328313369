import { Component, type ReactNode } from 'react';
import { notWorkedOut } from '../narrative/link-words';
import { Button } from './button';

interface PanelBoundaryProps {
  /** The part, as its heading reads. */
  readonly name: string;
  /** Belongs to the details: the data edition. Answers are never part of them. */
  readonly edition: string;
  /** What the part is drawn from: when it changes, the part is tried again. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}
interface Failure {
  readonly error: Error | null;
  readonly copied: string;
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** One part of a page may fail while the others keep working. */
export class PanelBoundary extends Component<PanelBoundaryProps, Failure> {
  override state: Failure = { error: null, copied: '' };

  static getDerivedStateFromError(thrown: unknown): Partial<Failure> {
    return { error: asError(thrown) };
  }

  override componentDidUpdate(before: PanelBoundaryProps, { error }: Failure) {
    if (error !== null && before.resetKey !== this.props.resetKey) this.setState({ error: null, copied: '' });
  }

  private details(error: Error): string {
    const { pathname } = window.location;
    return [
      `Part: ${this.props.name}`,
      `Page: ${pathname}`,
      `Edition: ${this.props.edition}`,
      error.stack ?? error.message,
    ].join('\n');
  }

  private copy = async (error: Error) => {
    try {
      await navigator.clipboard.writeText(this.details(error));
      this.setState({ copied: 'Details copied, without your answers.' });
    } catch {
      this.setState({ copied: this.details(error) });
    }
  };

  override render() {
    const { error, copied } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className="rounded-choice border border-danger bg-danger-soft p-4">
        <p className="font-semibold">{this.props.name} could not be shown.</p>
        <p className="mt-1 text-note">The rest of the page still works. {error.message}</p>
        <div className="mt-3 flex gap-2">
          <Button look="small" onClick={() => this.copy(error)}>
            Copy details
          </Button>
          <Button look="small" onClick={() => this.setState({ error: null, copied: '' })}>
            Try again
          </Button>
        </div>
        <pre role="status" className="mt-2 overflow-x-auto text-note whitespace-pre-wrap">
          {copied}
        </pre>
      </div>
    );
  }
}

/** In place of what a longer calculation has not given yet. Paper cannot wait, so it says that it was not there. */
export const Pending = ({ children }: { readonly children: string }) => (
  <>
    <span className="screen-only">{children}</span>
    <span className="print-only">{notWorkedOut.printed}</span>
  </>
);
