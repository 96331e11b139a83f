"""What commands write: complete or not at all, devices and links as they are, and a full disk told in one line."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from command import kg
from conftest import missing

from kg.cli.context import emit
from kg.cli.writing import written, written_folder, written_text
from kg.stores.arcadedb import ArcadeStore
from ontology.errors import KGError


def test_a_file_takes_its_place_when_it_is_complete(tmp_path: Path) -> None:
    place = tmp_path / "页.html"
    place.write_bytes(b"old")
    with written(str(place)) as out:
        out.write(b"new")
        assert place.read_bytes() == b"old"
    assert place.read_bytes() == b"new" and list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_a_stop_leaves_the_file_that_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    place = tmp_path / "页.html"
    place.write_bytes(b"old")
    with pytest.raises(error), written(str(place)) as out:
        out.write(b"new")
        raise error
    assert place.read_bytes() == b"old" and list(tmp_path.iterdir()) == [place]


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "target", tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(target)
    os.mkfifo(pipe)
    with written_text(str(link)) as out:
        out.write("甲")
    assert link.is_symlink() and target.read_text(encoding="utf-8") == "甲"
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with written_text(str(pipe)) as out:
        out.write("乙")
    assert os.read(reader, 10).decode("utf-8") == "乙" and stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)


def test_a_link_laid_under_the_name_of_the_new_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, place = tmp_path / "victim", tmp_path / "页.html"
    victim.write_bytes(b"kept")
    monkeypatch.setattr("kg.cli.writing.secrets.token_hex", lambda size: "guessed")
    (tmp_path / ".kg-guessed.partial").symlink_to(victim)
    refused(str(place))
    assert victim.read_bytes() == b"kept" and not place.exists()


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    for name in (str(tmp_path), str(tmp_path / "not-there" / "x")):
        refused(name)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told() -> None:
    if not Path("/dev/full").exists():
        missing("no /dev/full, which stands for a full disk", "run this test on Linux")
    refused("/dev/full")


def refused(name: str) -> None:
    with pytest.raises(KGError, match="cannot be written") as told, written(name) as out:
        out.write(b"x" * 100_000)
    assert told.value.where == name


def test_the_files_of_a_folder_take_their_places_together(tmp_path: Path) -> None:
    place = tmp_path / "表" / "格"
    for text in ("old", "new"):
        with written_folder(str(place)) as folder:
            (folder / "a.csv").write_text(text, encoding="utf-8")
            (folder / "b.csv").write_text(text, encoding="utf-8")
            assert text == "old" or (place / "a.csv").read_text(encoding="utf-8") == "old"
        assert {path.name: path.read_text(encoding="utf-8") for path in place.iterdir()} == {
            "a.csv": text,
            "b.csv": text,
        }


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError(28, "No space left on device")])
def test_a_stop_leaves_the_folder_as_it_was(
    tmp_path: Path, there: bool, error: type[BaseException] | BaseException
) -> None:
    place = tmp_path / "表格"
    if there:
        place.mkdir()
        (place / "a.csv").write_text("old", encoding="utf-8")
    with pytest.raises((KeyboardInterrupt, ValueError, KGError)) as told, written_folder(str(place)) as folder:
        (folder / "a.csv").write_text("new", encoding="utf-8")
        raise error
    assert [path.read_text(encoding="utf-8") for path in place.rglob("*")] == (["old"] if there else [])
    assert place.exists() is there
    if isinstance(error, OSError):
        assert isinstance(told.value, KGError) and told.value.where == str(place)
        assert "No space left on device" in told.value.what


def test_a_folder_cannot_take_the_place_of_a_file(tmp_path: Path) -> None:
    place = tmp_path / "表格"
    place.write_text("kept", encoding="utf-8")
    with pytest.raises(KGError, match="cannot be written"), written_folder(str(place)):
        pass
    assert place.read_text(encoding="utf-8") == "kept"


def test_a_folder_that_lies_where_a_file_goes_is_told_before_any_file_changes(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(KGError, match="cannot be written") as told, written_folder(str(tmp_path)) as folder:
        for name in ("a.csv", "b.csv"):
            (folder / name).write_text("new", encoding="utf-8")
    assert told.value.where == str(tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_a_failure_takes_away_the_folders_made_for_it_and_names_the_file(tmp_path: Path) -> None:
    place = tmp_path / "表" / "格"
    with pytest.raises(KGError, match="cannot be written") as told, written_folder(str(place)) as folder:
        (folder / "无" / "a.csv").write_text("new", encoding="utf-8")
    assert told.value.where == str(place / "无" / "a.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_under_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.stores import arcadedb

    with ArcadeStore(str(tmp_path / "kg.db"), write=True) as store:
        assert store._not_written("java.io.IOException: No space left on device").what == "the disk is full"
        assert "odd" in store._not_written("something odd").what
        monkeypatch.setattr(arcadedb, "LEAST_FREE", 2**62)
        assert store._not_written("something odd").what == "the disk is full"


def test_a_store_behind_a_link_is_made_where_the_link_leads(tmp_path: Path) -> None:
    from kg.ingest import build
    from kg.stores import open_store

    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "disk")
    with open_store(str(link), write=True) as store:
        assert build(store, ["linxi-2023"]).sources
    assert link.is_symlink() and sorted(path.name for path in tmp_path.iterdir()) == ["disk", "link.db"]
    with open_store(str(link)) as store:
        assert len(store.query("MATCH (s:Source) RETURN s.id AS id ORDER BY id").rows) > 1


def test_texts_that_people_edit_have_the_line_ends_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Older editors of Windows show a text with other line ends as one line; data stay as they are."""
    monkeypatch.setattr("kg.cli.context.os.linesep", "\r\n")
    for name, mark in (("我 县.yaml", b"\r\n"), ("a.txt", b"\r\n"), ("a.json", b"\n"), ("a.csv", b"\n")):
        emit("一\n二\n", str(tmp_path / name))
        assert (tmp_path / name).read_bytes() == "一".encode() + mark + "二".encode() + mark


def test_the_next_command_is_told_as_a_shell_takes_it(tmp_path: Path) -> None:
    assert f'kg build "{tmp_path}/我 县.yaml"' in kg("new", "facts", str(tmp_path / "我 县.yaml")).err
    assert f"kg build {tmp_path}/我县.yaml\n" in kg("new", "facts", str(tmp_path / "我县.yaml")).err
