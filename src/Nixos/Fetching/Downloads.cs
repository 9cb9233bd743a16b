using System.Net;
using System.Text;
using Nix.Evaluation.Hosting;
using Nixos.Evaluating;

namespace Nixos.Fetching;

/// <summary>Files by their location, over HTTP or from this machine. What fails for a while is tried again, as often as Nix does.</summary>
/// <param name="servers">Are asked.</param>
/// <param name="cache">Keeps what was downloaded.</param>
/// <param name="settings">How often something is tried, and whether at all.</param>
/// <param name="clock">The clock, for waiting.</param>
/// <param name="warn">Takes what is said before another try.</param>
/// <param name="cancellation">Ends what is under way.</param>
sealed class Downloads(WebServers servers, DownloadCache cache, DownloadSettings settings, TimeProvider clock, Action<string> warn, CancellationToken cancellation)
{
    const string Local = "file://";

    /// <summary>The file at a location.</summary>
    /// <param name="url">The location.</param>
    /// <param name="header">What the server is shown.</param>
    /// <exception cref="HostException">It cannot be had.</exception>
    public ReadOnlyMemory<byte> Get(string url, FetchHeader? header)
    {
        if (LocalPath(url) is { } path)
            return GetLocal(url, path);
        int colon = url.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
            throw new HostException($"URL '{url}' doesn't have a scheme");
        if (url[..colon] is not ("http" or "https") || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            throw new HostException($"unable to download '{url}': Unsupported protocol (1) Protocol \"{url[..colon]}\" not supported");
        var known = cache.Find(url);
        if (settings.IsOffline)
            return known?.Content ?? throw new HostException($"unable to download '{url}': nothing is fetched offline");
        return known is { IsFresh: true } ? known.Content : DaemonCalls.Wait(() => GetAsync(url, address, header, known));
    }

    /// <summary>The path of a file on this machine; null for another location.</summary>
    public static string? LocalPath(string url) => url.StartsWith(Local, StringComparison.Ordinal) ? Uri.UnescapeDataString(url[Local.Length..]) : null;

    static ReadOnlyMemory<byte> GetLocal(string url, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"unable to download '{url}': Could not read a file:// file (37) Could not open file {path}", failure);
        }
    }

    async Task<ReadOnlyMemory<byte>> GetAsync(string url, Uri address, FetchHeader? header, CachedDownload? known)
    {
        var wait = TimeSpan.FromMilliseconds(250);
        for (int attempt = 1; ; attempt++)
        {
            string failure;
            Exception? cause = null;
            long started = clock.GetTimestamp();
            try
            {
                using var answer = await servers.AskAsync(address, header, known?.Tag ?? "", cancellation);
                byte[] content = await answer.Content.ReadAsByteArrayAsync(cancellation);
                if (answer.StatusCode == HttpStatusCode.NotModified && known is not null)
                {
                    cache.Touch(url);
                    return known.Content;
                }

                if (answer.IsSuccessStatusCode)
                {
                    cache.Keep(url, answer.Headers.ETag?.ToString() ?? "", content);
                    return content;
                }

                failure = $"HTTP error {(int)answer.StatusCode}{(content.Length > 0 ? $"\n\nresponse body:\n\n{Encoding.UTF8.GetString(content)}" : "")}";
                if (!MayPass(answer.StatusCode))
                    throw new HostException($"unable to download '{url}': {failure}");
            }
            catch (RedirectionException sent)
            {
                throw new HostException($"unable to download '{url}': HTTP error {(int)sent.Status} (curl error: {sent.Message})", sent);
            }
            catch (AuthoritiesException unknown)
            {
                throw new HostException($"unable to download '{url}': Problem with the SSL CA cert (path? access rights?) (77) {unknown.Message}", unknown);
            }
            catch (Exception caught) when (caught is HttpRequestException or IOException)
            {
                failure = WhatFailed(caught, address, clock.GetElapsedTime(started));
                cause = caught;
            }

            if (attempt >= settings.Attempts)
                throw new HostException($"unable to download '{url}': {failure}", cause);
            warn($"unable to download '{url}': {failure}; retrying in {wait.TotalMilliseconds:F0} ms (attempt {attempt}/{settings.Attempts})");
            await Task.Delay(wait, clock, cancellation);
            wait *= 2;
        }
    }

    /// <summary>Whether another try may go better (filetransfer.cc).</summary>
    static bool MayPass(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported or HttpStatusCode.NetworkAuthenticationRequired => false,
        _ => (int)status >= 500,
    };

    /// <summary>Why there was no answer, by the names and numbers of what curl calls errors.</summary>
    static string WhatFailed(Exception failure, Uri address, TimeSpan after) => (failure as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"Could not resolve hostname (6) Could not resolve host: {address.Host}",
        HttpRequestError.ConnectionError =>
            $"Could not connect to server (7) Failed to connect to {address.Host}:{address.Port} after {after.TotalMilliseconds:F0} ms: Could not connect to server",
        HttpRequestError.SecureConnectionError => $"SSL peer certificate or SSH remote key was not OK (60) {(failure.InnerException ?? failure).Message}",
        _ => $"Failure when receiving data from the peer (56) {failure.Message}",
    };
}
