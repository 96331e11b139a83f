"""docker-compose.yml: valid by the compose specification, no password, nothing open to the network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parent.parent / "docker-compose.yml"


def valid(file: Path) -> bool:
    """By the specification's own schema, which check-jsonschema brings along."""
    program = str(Path(sys.executable).with_name("check-jsonschema"))
    done = subprocess.run(
        [program, "--builtin-schema", "vendor.compose-spec", str(file)], capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr
    return done.returncode == 0


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    (found,) = yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"].values()
    assert isinstance(found, dict)
    return found


def test_it_is_valid(tmp_path: Path) -> None:
    assert valid(FILE)
    broken = tmp_path / "docker-compose.yml"
    broken.write_text(FILE.read_text(encoding="utf-8").replace("restart:", "restrat:"), encoding="utf-8")
    assert not valid(broken)


def test_the_password_comes_from_the_environment_and_has_no_default(service: dict[str, Any]) -> None:
    assert service["environment"]["NEO4J_AUTH"].startswith("neo4j/${NEO4J_PASSWORD:?")


def test_the_ports_are_open_to_this_machine_alone(service: dict[str, Any]) -> None:
    assert service["ports"] and all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_version_health_volume_and_limits(service: dict[str, Any]) -> None:
    assert service["image"].startswith("neo4j:5.26-")
    assert service["healthcheck"]["test"][0] == "CMD-SHELL"
    assert any(volume.endswith(":/data") for volume in service["volumes"])
    assert service["mem_limit"] == "3g" and "NEO4J_server_memory_heap_max__size" in service["environment"]
