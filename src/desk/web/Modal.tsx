import { useEffect, useRef } from "react";

type Props = {
  readonly title: string;
  readonly children: React.ReactNode;
  readonly close: () => void;
  readonly onSubmit?: () => void;
};

/** A modal window; Escape closes it and gives the focus back. */
export function Modal({ title, children, close, onSubmit }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => (before as HTMLElement | null)?.focus?.();
  }, []);
  return (
    <dialog ref={box} aria-labelledby="dialog-title" onClose={close}>
      <form
        method="dialog"
        onSubmit={(e) => {
          e.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        {children}
      </form>
    </dialog>
  );
}
