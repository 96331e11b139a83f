"""How a command ends: exit codes, and every error as one line that says what, where and the mend.

0 done · 1 findings · 2 any error. KG_DEBUG=1 shows the traceback as well.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from kg.cli.context import DEFAULT_LANG
from kg.cli.messages import failure_line


def run(group: click.Group, argv: Sequence[str] | None) -> int:
    """Run the program; returns its exit code, whatever happens."""
    _utf8()
    _terminated_is_stopped()
    held: dict[str, str] = {}
    try:
        _refuse_garbled(sys.argv[1:] if argv is None else argv)
        result = group.main(args=None if argv is None else list(argv), prog_name="kg", standalone_mode=False, obj=held)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except BrokenPipeError:
        _reader_gone()
        return 0
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("KG_DEBUG"):
            import traceback

            traceback.print_exc()
        click.echo(failure_line(error, held.get("lang", DEFAULT_LANG)), err=True)
        return 2


def _refuse_garbled(argv: Sequence[str]) -> None:
    """An argument that came in as bytes of no UTF-8 may name a file that is there; it is no text."""
    from pathlib import Path

    from ontology.errors import InvalidQuery

    for one in argv:
        if any("\ud800" <= char <= "\udfff" for char in one) and not Path(one).exists():
            mend = "set PYTHONUTF8=1, or a locale in UTF-8"
            raise InvalidQuery("an argument is no text in the encoding of this system", mend=mend)


def _terminated_is_stopped() -> None:
    """A polite request to end (kill, timeout, a service that stops) is like Ctrl-C: what is half done is taken back."""
    import signal
    import threading

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)


def _utf8() -> None:
    """Streams in UTF-8 whatever the locale or PYTHONIOENCODING say."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            errors = "strict" if stream is sys.stdin else "replace"
            stream.reconfigure(encoding="utf-8", errors=errors)


def _reader_gone() -> None:
    """The reader has left (`kg … | head`): nothing more is written, so that Python does not complain at its end."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
