namespace AskNix.Benchmarking;

/// <summary>What was compared, where and when; without it figures mean nothing.</summary>
/// <param name="Nix">The version the Nix tools give themselves.</param>
/// <param name="Build">Which build of ask-nix runs.</param>
/// <param name="MachineRoot">The root directory of the machine.</param>
/// <param name="Generations">How many generations its system has.</param>
/// <param name="Packages">How many packages its package set has; null where that is not known.</param>
/// <param name="Processors">Processors this process may use.</param>
/// <param name="Load">How many processes wanted a processor in the minute before (proc(5), loadavg).</param>
/// <param name="Date">When it was begun, UTC.</param>
/// <param name="OwnPeakBytes">What this process had resident at most before the runs: lower peaks cannot be told.</param>
public sealed record BenchmarkConditions(
    string Nix, string Build, string MachineRoot, int Generations, int? Packages, int Processors, double Load, DateTimeOffset Date, long OwnPeakBytes)
{
    /// <summary>Whether others were at work too, so that times are too long while ratios and processor time still tell something.</summary>
    public bool IsBusy => Load > Processors / 2.0;
}
