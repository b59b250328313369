import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../components/button';
import { setTheme, useThemeSaved } from '../components/theme';
import { deviceStorage, useWorkspace } from '../workspace';
import { useScenarios } from '../workspace/scenarios';
import { openWorkspace } from './-workspace';

openWorkspace();
void useScenarios.persist.rehydrate();

/** Offered once this device keeps anything; what goes and what stays is said before it goes. */
const DeleteSaved = () => {
  const kept = useWorkspace(({ lastDecision, preferences }) => lastDecision !== null || preferences.shortcuts);
  const scenarios = useScenarios((store) => store.scenarios.length);
  const themeSaved = useThemeSaved();
  const forget = useWorkspace((workspace) => workspace.forget);
  const [step, setStep] = useState<'start' | 'asked' | 'kept' | 'deleted'>('start');
  const sentence = useId();
  const focused = useRef<HTMLElement | null>(null);
  // The button that was pressed is gone: focus goes to what took its place.
  useEffect(() => {
    if (step !== 'start') focused.current?.focus();
  }, [step]);
  const focus = (element: HTMLElement | null) => {
    focused.current = element;
  };

  if (!(kept || scenarios > 0 || themeSaved) || !deviceStorage.lasts) {
    return step === 'deleted' ? (
      <p ref={focus} tabIndex={-1} className="outline-none">
        Nothing is saved on this device.
      </p>
    ) : null;
  }
  if (step !== 'asked') {
    return (
      <Button ref={step === 'kept' ? focus : undefined} look="text" onClick={() => setStep('asked')}>
        Delete what is saved on this device
      </Button>
    );
  }
  const remove = () => {
    forget();
    void useScenarios.persist.rehydrate();
    setTheme('auto');
    setStep('deleted');
  };
  return (
    <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-2">
      <p id={sentence}>
        This deletes the decision to continue from, the scenarios you kept, the theme and the number-key setting. The
        answers in the address stay.
      </p>
      <Button ref={focus} look="small" aria-describedby={sentence} onClick={() => setStep('kept')}>
        Keep it
      </Button>
      <Button look="small" aria-describedby={sentence} onClick={remove}>
        Delete it
      </Button>
    </div>
  );
};

export default DeleteSaved;
