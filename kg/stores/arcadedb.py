"""ArcadeDB, embedded: a folder, no server. The only file that knows `arcadedb_embedded` and its JVM."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from kg.stores import Rows
from kg.stores.contribution import META, constraints, ownership, write
from kg.stores.guard import ASK_LESS, MEND, refuse_forbidden, too_long
from kg.stores.plain import plain_value
from ontology.errors import InvalidQuery, QueryTooLarge, StoreError, StoreLocked, StoreOutdated, StoreUnreachable
from ontology.model import Graph
from ontology.schema import Schema, load_schema

READ_TIMEOUT_MS = 120_000
PARTIAL = ".partial"
OWNER_PAGE = 16_384  # bytes of a page of an index by owner; the engine's default is sixteen times that
LEAST_FREE = 16 * 2**20  # bytes: ArcadeDB takes room in pages and logs of some megabytes
_JVM = (
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xrs",  # signals are Python's: the JVM would end, or crash, under the running program
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
)
# Without it ArcadeDB writes ./log into the working folder and warns on stderr.
_QUIET = Path(__file__).parent / "quiet-logging.properties"


@contextmanager
def _silent_stderr() -> Iterator[None]:
    """The JVM prints a warning about incubator modules at its start; it means nothing to the user."""
    held = os.dup(2)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(held, 2)
        os.close(held)


@contextmanager
def _utf8_file_names() -> Iterator[None]:
    """The JVM names files as the locale says when it starts: under LC_ALL=C it would garble Chinese."""
    held = os.environ.get("LC_ALL")
    if sys.getfilesystemencoding().lower() == "utf-8":
        os.environ["LC_ALL"] = "C.UTF-8"
    try:
        yield
    finally:
        if held is not None:
            os.environ["LC_ALL"] = held
        else:
            os.environ.pop("LC_ALL", None)


def _start_jvm() -> None:
    import jpype
    from arcadedb_embedded.jvm import start_jvm

    if jpype.isJVMStarted():
        return
    with _silent_stderr(), _utf8_file_names():
        start_jvm(heap_size="1g", jvm_args=[*_JVM, f"-Djava.util.logging.config.file={_QUIET}"])


def _causes(error: Any) -> Iterator[Any]:
    """A Java exception and what it was caused by, outermost first."""
    while error is not None:
        yield error
        error = error.getCause()


class ArcadeStore:
    """A store in a folder. One writing process excludes all others; reading processes share."""

    def __init__(self, location: str, *, write: bool = False, schema: Schema | None = None) -> None:
        self._path = Path(os.path.realpath(location)) if Path(location).is_symlink() else Path(location)
        self._schema = schema or load_schema()
        self._write = write
        self._partial = False
        self._prepared = False
        self._db = self._open()
        try:
            self._check_version()
        except BaseException:
            self.close()
            raise

    @property
    def location(self) -> str:
        return str(self._path)

    def _open(self) -> Any:
        there = (self._path / "schema.json").exists()
        if not there and not self._write:
            raise StoreUnreachable(
                "there is no graph here", where=self.location, mend="run `kg build` first, or give --store"
            )
        if self._path.exists() and not there and (not self._path.is_dir() or any(self._path.iterdir())):
            what = "this folder is no graph" if self._path.is_dir() else "this is a file, a graph is a folder"
            raise StoreUnreachable(what, where=self.location, mend="give an empty or a new folder")
        self._writable_parent()
        _start_jvm()
        if not there:
            return self._create()
        return self._open_existing(self._path, read_only=not self._write)

    def _writable_parent(self) -> None:
        folder = self._path if self._path.exists() else self._path.absolute().parent
        if self._write and (not folder.is_dir() or not os.access(folder, os.W_OK)):
            mend = "choose another folder with --store, or get the right to write"
            raise StoreUnreachable("the folder cannot be written", where=self.location, mend=mend)

    def _create(self) -> Any:
        """A new store grows beside its place and takes it when it is complete."""
        from arcadedb_embedded import ArcadeDBError, create_database

        partial = self._partial_path()
        if partial.exists():
            self._refuse_if_locked(partial)
            shutil.rmtree(partial, ignore_errors=True)
        try:
            database = create_database(str(partial))
        except ArcadeDBError as error:
            mend = "choose another folder with --store, or get the right to write"
            raise StoreUnreachable("the folder cannot be written", where=self.location, mend=mend) from error
        except KeyboardInterrupt:
            shutil.rmtree(partial, ignore_errors=True)
            raise
        self._partial = True
        return database

    def _refuse_if_locked(self, partial: Path) -> None:
        """A half-built store is left over from a stop, unless a process is building it right now."""
        from jpype import JClass, JException

        mode = JClass("com.arcadedb.engine.ComponentFile$MODE")
        try:
            JClass("com.arcadedb.database.DatabaseFactory")(str(partial)).open(mode.READ_WRITE).close()
        except JException as error:
            trouble = self._trouble(error)
            if isinstance(trouble, StoreLocked):
                raise trouble from error

    def _partial_path(self) -> Path:
        return self._path.with_name(self._path.name + PARTIAL)

    def _open_existing(self, path: Path, *, read_only: bool) -> Any:
        from arcadedb_embedded.core import Database
        from jpype import JClass, JException

        mode = JClass("com.arcadedb.engine.ComponentFile$MODE")
        factory = JClass("com.arcadedb.database.DatabaseFactory")
        wanted = mode.READ_ONLY if read_only else mode.READ_WRITE
        try:
            return self._with_timeout(Database(factory(str(path)).open(wanted)), read_only)
        except JException as error:
            if not read_only or "recover" not in str(error).lower():
                raise self._trouble(error) from error
        self._recover(path, factory, mode)
        try:
            return self._with_timeout(Database(factory(str(path)).open(wanted)), read_only)
        except JException as error:
            raise self._trouble(error) from error

    def _recover(self, path: Path, factory: Any, mode: Any) -> None:
        """After an unclean stop the log must be played back once, which needs the right to write."""
        from jpype import JException

        try:
            factory(str(path)).open(mode.READ_WRITE).close()
        except JException as error:
            raise self._trouble(error) from error

    def _trouble(self, error: Any) -> StoreError:
        causes = list(_causes(error))
        if any("LockException" in type(one).__name__ or "already in use" in str(one) for one in causes):
            mend = "wait until it has ended"
            return StoreLocked("another process is writing to the graph", where=self.location, mend=mend)
        text = str(causes[-1].getMessage())[:200]
        if "No space left" in text:
            return self._not_written(text)
        mend = "build it anew into another --store, or remove the folder and run `kg build`"
        return StoreUnreachable(f"cannot be opened: {text}", where=self.location, mend=mend)

    @staticmethod
    def _with_timeout(database: Any, read_only: bool) -> Any:
        from jpype import JClass

        if read_only:
            setting = JClass("com.arcadedb.GlobalConfiguration").COMMAND_TIMEOUT
            database.get_java_database().getConfiguration().setValue(setting, READ_TIMEOUT_MS)
        return database

    def _check_version(self) -> None:
        if self._partial:
            return
        found = self.query(f"MATCH (m:{META}) RETURN m.schema_version AS version").rows if self._has_meta() else ()
        version = str(found[0][0]) if found else "none"
        if version != self._schema.version:
            raise StoreOutdated(
                f"the graph was written under schema version {version}, this program has {self._schema.version}",
                where=self.location,
                mend="build it anew into another --store, or remove the folder and run `kg build`",
            )

    def _has_meta(self) -> bool:
        return bool(self._db.get_java_database().getSchema().existsType(META))

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Rows:
        from arcadedb_embedded import ArcadeDBError

        refuse_forbidden(cypher)
        try:
            found = self._db.query("opencypher", cypher, dict(parameters or {})).to_list()
        except ArcadeDBError as error:
            raise query_error(str(error)) from error
        columns = tuple(found[0]) if found else self._columns(cypher)
        return Rows(columns, tuple(tuple(plain_value(row.get(name)) for name in columns) for row in found))

    def _columns(self, cypher: str) -> tuple[str, ...]:
        """The names of a statement's columns, which the engine's results tell only with a row."""
        import jpype

        from kg.stores.scope import names_in_scope

        parser = jpype.JClass("com.arcadedb.query.opencypher.parser.Cypher25AntlrParser")
        try:
            returned = parser(self._db.get_java_database()).parse(cypher.rstrip("; \n\r\t")).getReturnClause()
        except jpype.JException:  # the engine may take more than its parser alone
            return ()
        if returned is None:
            return ()
        items = tuple(str(item.getOutputName()) for item in returned.getReturnItems() or ())
        return (*names_in_scope(cypher), *(one for one in items if one != "*")) if returned.isReturnAll() else items

    def replace(self, contributions: Mapping[str, Graph | None]) -> None:
        from arcadedb_embedded import ArcadeDBError

        if not self._write:
            raise StoreError("the graph is open for reading only", where=self.location, mend="open it with write=True")
        try:
            if not self._prepared:
                self._prepare()
            with self._db.transaction():
                write(self._run, contributions, self._schema)
                self._run(f"MERGE (m:{META} {{id: 'meta'}}) SET m.schema_version = $v", {"v": self._schema.version})
        except ArcadeDBError as error:
            raise self._not_written(str(error)) from error

    def _prepare(self) -> None:
        """Constraints and indexes; those by owner on small pages: to take an entry out of an index, ArcadeDB reads the
        entries of its key on the page, and the relations of one source are thousands."""
        from jpype import JClass

        for statement in constraints(self._schema):
            self._db.command("opencypher", statement)
        page_size = JClass("com.arcadedb.GlobalConfiguration").INDEX_DEFAULT_PAGE_SIZE
        held = page_size.getValue()
        page_size.setValue(OWNER_PAGE)
        try:
            for statement in ownership(self._schema):
                self._db.command("opencypher", statement)
        finally:
            page_size.setValue(held)
        self._prepared = True

    def _not_written(self, text: str) -> StoreError:
        folder = self._path if self._path.exists() else self._path.absolute().parent
        if "No space left" in text or shutil.disk_usage(folder).free < LEAST_FREE:
            mend = "make room, or give another --store; what was loaded before is still there"
            return StoreError("the disk is full", where=self.location, mend=mend)
        return StoreError(f"cannot be written: {text[:300]}", where=self.location, mend="`kg doctor`")

    def _run(self, cypher: str, parameters: Mapping[str, object]) -> list[list[object]]:
        found = self._db.command("opencypher", cypher, dict(parameters))
        return [[plain_value(one) for one in row.values()] for row in found.to_list()] if found is not None else []

    def close(self) -> None:
        """Close; a new store takes its place now, unless it failed before anything was written."""
        complete = self._partial and self._has_meta()
        self._db.close()
        if self._partial:
            self._partial = False
            if complete:
                if self._path.exists():
                    self._path.rmdir()
                self._partial_path().rename(self._path)
            else:
                shutil.rmtree(self._partial_path(), ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        if exc[0] is not None and self._partial:
            self._db.close()
            self._partial = False
            shutil.rmtree(self._partial_path(), ignore_errors=True)
            return
        self.close()


def query_error(text: str) -> InvalidQuery:
    """An engine's refusal in one line."""
    if "not idempotent" in text or "NotIdempotent" in text:
        return InvalidQuery("the statement would write", mend=MEND)
    if "TimeoutException" in text:
        return too_long(READ_TIMEOUT_MS / 1000)
    if "heap budget exceeded" in text:
        return QueryTooLarge("the answer takes more memory than one statement may use", mend=ASK_LESS)
    head = text.partition("(caused by")[0].splitlines()[0] if text else "failed"
    for prefix in ("Query failed: ", "com.arcadedb.exception.CommandParsingException: "):
        head = head.replace(prefix, "")
    return InvalidQuery(head.strip()[:400], mend="see docs/queries.md for the Cypher that both engines understand")
