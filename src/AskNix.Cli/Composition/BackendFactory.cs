using AskNix.Backend;
using AskNix.Errors;

namespace AskNix.Cli.Composition;

/// <summary>The composition root: the one place that puts the backend together from its parts.</summary>
internal static class BackendFactory
{
    /// <exception cref="AskNixException">What the options ask for cannot be had.</exception>
    public static IUnifiedNixBackend CreateBackend(Session session) =>
        throw new AskNixException(ErrorCode.NotAvailable, $"There is no backend for the engine {session.Options.Engine ?? "auto"} yet.");
}
