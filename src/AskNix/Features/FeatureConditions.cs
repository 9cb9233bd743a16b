namespace AskNix.Features;

/// <summary>Where a feature makes sense. What decides is the machine: its own options and its hardware.</summary>
/// <param name="Since">The first NixOS release that has its options, such as <c>25.05</c>; null for all that are still maintained.</param>
/// <param name="Until">The last one; null where they are still there.</param>
/// <param name="Instead">A sentence that does the same where the options are missing.</param>
/// <param name="Gpu">The maker of the graphics card it is for: <c>nvidia</c>, <c>amd</c> or <c>intel</c>.</param>
/// <param name="Cpu">The maker of the processor it is for: <c>amd</c> or <c>intel</c>.</param>
public sealed record FeatureConditions(string? Since = null, string? Until = null, string? Instead = null, string? Gpu = null, string? Cpu = null);
