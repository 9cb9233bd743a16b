using System.Net;

namespace Nixos.Fetching;

/// <summary>A server sends to where it is not followed.</summary>
/// <param name="status">Its answer.</param>
/// <param name="message">Why it is not followed, in the words of curl.</param>
sealed class RedirectionException(HttpStatusCode status, string message) : IOException(message)
{
    /// <summary>Its answer.</summary>
    public HttpStatusCode Status => status;
}
