"""The list of what is shipped (SBOM), in the form of CycloneDX."""

from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from build_scripts import notices
from build_scripts.place import Place
from build_scripts.project import Project


def document(place: Place, project: Project) -> str:
    """Return the list as JSON; the same commit and libraries give the same text."""
    licences = LicenseFactory()
    ours = Component(
        name=project.name,
        version=project.version,
        type=ComponentType.APPLICATION,
        licenses=[licences.make_from_string(project.licence)],
        bom_ref=project.name,
    )
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"{project.name}/{project.version}/{project.moment}"))
    bom.metadata.component = ours
    bom.metadata.timestamp = project.moment
    found = [
        Component(
            name=part.name,
            version=part.version,
            type=ComponentType.LIBRARY,
            licenses=[licences.make_from_string(part.licence)],
            purl=PackageURL("pypi", name=part.name, version=part.version),
            bom_ref=f"{part.name}@{part.version}",
        )
        for part in notices.parts(place)
    ]
    for part in found:
        bom.components.add(part)
    bom.register_dependency(ours, found)
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"
