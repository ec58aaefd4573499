"""Every entity of a team, declared once; tables, codec, history and exports read these declarations."""

from teamapp.domain.entities.access import AccessBundle, Officer
from teamapp.domain.entities.asking import Answer, Ask
from teamapp.domain.entities.client import Address, CareNeed, Client, ClientHelper, ClientPreference
from teamapp.domain.entities.nurse import (
    Availability,
    AvailabilityException,
    Contract,
    Leave,
    Nurse,
    Pairing,
    RoleHolding,
    Skill,
    Wish,
)
from teamapp.domain.entities.office import Release
from teamapp.domain.entities.roster import Assignment, Points, RosterPattern, RosterPeriod, WishesReady
from teamapp.domain.entities.settling import Settled
from teamapp.domain.entities.sharing import Device
from teamapp.domain.entities.talk import Note, Task
from teamapp.domain.entities.team import Demand, RuleException, RuleSetting, ShiftKind, Team
from teamapp.domain.entities.visit import Round, Visit
from teamapp.domain.wire import Entity

ENTITIES: tuple[type[Entity], ...] = (
    Team,
    ShiftKind,
    Demand,
    RuleSetting,
    RuleException,
    Nurse,
    Contract,
    Skill,
    RoleHolding,
    Availability,
    AvailabilityException,
    Leave,
    Wish,
    Pairing,
    RosterPeriod,
    Assignment,
    WishesReady,
    Points,
    RosterPattern,
    Ask,
    Answer,
    Client,
    Address,
    ClientPreference,
    ClientHelper,
    CareNeed,
    Visit,
    Round,
    Note,
    Task,
    Device,
    Release,
    Settled,
    AccessBundle,
    Officer,
)

__all__ = [
    "ENTITIES",
    "AccessBundle",
    "Address",
    "Answer",
    "Ask",
    "Assignment",
    "Availability",
    "AvailabilityException",
    "CareNeed",
    "Client",
    "ClientHelper",
    "ClientPreference",
    "Contract",
    "Demand",
    "Device",
    "Leave",
    "Note",
    "Nurse",
    "Officer",
    "Pairing",
    "Points",
    "Release",
    "RoleHolding",
    "RosterPattern",
    "RosterPeriod",
    "Round",
    "RuleException",
    "RuleSetting",
    "Settled",
    "ShiftKind",
    "Skill",
    "Task",
    "Team",
    "Visit",
    "Wish",
    "WishesReady",
]
