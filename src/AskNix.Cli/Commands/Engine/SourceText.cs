using AskNix.Errors;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Reads what a tool works on.</summary>
internal static class SourceText
{
    /// <exception cref="AskNixException">It cannot be read.</exception>
    public static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(new Problem(ErrorCode.OperationFailed, failure.Message, Position: new SourcePosition(file, 0, 0)), failure);
        }
    }
}
