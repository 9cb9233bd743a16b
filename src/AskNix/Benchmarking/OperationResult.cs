using System.Collections.Immutable;

namespace AskNix.Benchmarking;

/// <summary>An operation, measured in every way there is.</summary>
/// <param name="Contenders">Whole processes.</param>
/// <param name="InProcess">One call of the library with the native engine, in a process that is already running; null where it failed.</param>
public sealed record OperationResult(string Name, ImmutableArray<ContenderResult> Contenders, TimeSpan? InProcess)
{
    /// <summary>The figures of a way; null where there are none.</summary>
    public ContenderResult? Measured(Way way) => Contenders.FirstOrDefault(contender => contender.Way == way && contender.Failure is null);

    /// <summary>How often the native engine does it while another way does it once; below 1 where it is slower; null where one has no figures.</summary>
    public double? NativeAgainst(Way way) =>
        Measured(Way.Native) is { } native && Measured(way) is { } other ? other.Elapsed / native.Elapsed : null;

    /// <summary>How often one call in a running process is done while the command of the Nix tools runs once.</summary>
    public double? CallAgainstCommand => InProcess is { } call && Measured(Way.Command) is { } command ? command.Elapsed / call : null;
}
