using System.Collections.Immutable;
using AskNix.History;
using AskNix.Planning.Store;
using Nixos.Generations;

namespace AskNix.Planning.Status;

/// <summary>How the machine is. What could not be found out is null.</summary>
internal sealed record StatusReport(
    SystemContents Running,
    SystemHistory History,
    RebootNeed? Reboot,
    ImmutableArray<string>? FailedUnits,
    PackageSource? Source,
    DiskSpace? Disk,
    ChangeRecord? LastChange);
