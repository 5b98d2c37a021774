"""deploy/: what can be said of it without systemd running and without a Docker engine."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
GROWING_PAUSES = ("RestartSteps", "RestartMaxDelaySec")
"""Keys of the unit that systemd knows from 254 on, and skips before."""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    program = tmp_path / ".venv" / "bin" / "whytune"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "whytune.service"
    unit.write_text((DEPLOY / "whytune.service").read_text().replace("/opt/whytune/", f"{tmp_path}/"))
    done = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, timeout=60, check=False)
    version = int(re.findall(r"\d+", subprocess.check_output(["systemd-analyze", "--version"], text=True))[0])
    complaints = [
        line
        for line in (done.stdout + done.stderr).splitlines()
        if str(unit) in line and not (version < 254 and any(key in line for key in GROWING_PAUSES))
    ]
    assert done.returncode == 0 and complaints == [], done.stdout + done.stderr


def test_the_unit_keeps_the_token_out_of_itself_and_lets_numba_compile() -> None:
    lines = (DEPLOY / "whytune.service").read_text().splitlines()
    settings = [line for line in lines if line and not line.startswith(("#", "["))]
    assert "EnvironmentFile=/etc/whytune/whytune.env" in settings
    assert not any("TOKEN" in line for line in settings)
    assert not any(line.startswith("MemoryDenyWriteExecute") for line in settings)


def compose() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return parsed


def test_compose_opens_no_port_and_gives_no_service_more_than_it_needs() -> None:
    services = compose()["services"]
    assert set(services) == {"bot", "chroma"}
    for service in services.values():
        assert "ports" not in service and service["read_only"] and service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert set(service["networks"]) <= set(compose()["networks"])
        named = {volume.split(":")[0] for volume in service["volumes"] if not volume.startswith("$")}
        assert named <= set(compose()["volumes"])
    assert services["chroma"]["networks"] == ["inside"] and compose()["networks"]["inside"]["internal"]
    assert services["bot"]["environment"]["WHYTUNE_CHROMA_URL"] == "http://chroma:8000"
    assert (DEPLOY / services["bot"]["build"]["context"] / services["bot"]["build"]["dockerfile"]).is_file()


def test_the_image_is_made_of_files_that_are_there() -> None:
    text = (DEPLOY / "Dockerfile").read_text()
    assert re.search(r"^USER 10001$", text, re.MULTILINE) and "HEALTHCHECK" in text
    allowed = {
        line[1:] for line in (DEPLOY / "Dockerfile.dockerignore").read_text().splitlines() if line.startswith("!")
    }
    copied = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ") and "--from" not in line]
    for name in (name for names in copied for name in names):
        assert (ROOT / name).exists() and name in allowed
    python = re.findall(r"^FROM python:3\.(\d+)-slim", text, re.MULTILINE)
    assert len(python) == 2 and len(set(python)) == 1 and python[0] in ("11", "12", "13")


def test_what_is_installed_holds_every_package() -> None:
    """An editable install finds a package that is not listed, an ordinary one does not."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    there = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for top in ("bot", "recommender")
        for file in (ROOT / top).rglob("*.py")
    }
    assert there == set(listed)
